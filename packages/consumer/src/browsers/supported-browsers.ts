/** The oldest supported version of each browser. The README of the client names them. */
export const supportedBrowsers = { chrome: "111", firefox: "119", safari: "16.4" };

/** The names of the browsers. */
export const browserNames = Object.keys(supportedBrowsers) as (keyof typeof supportedBrowsers)[];
