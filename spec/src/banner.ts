/** The notice that every generated file starts with. */
export const BANNER = "Generated from spec/ by `pnpm generate`. Do not edit.";
