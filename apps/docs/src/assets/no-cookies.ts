// Replaces `tough-cookie` and `is-node-process` in the bundle. MSW stores cookies with the first unless it runs in Node, and
// that would be almost half of the script. The mock sends no cookies.

export const isNodeProcess = (): boolean => true;

export class CookieJar {}
export class MemoryCookieStore {}
export class Cookie {}
