/** The translation of the spec is incomplete or out of date. */
export class TranslationError extends Error {
  override name = "TranslationError";

  /** @param problems What is wrong in which file, and what to write. */
  constructor(problems: readonly string[]) {
    // Two documents that share an overlay have the same problems in it.
    super(`The Chinese texts do not match the English ones:\n\n${[...new Set(problems)].join("\n")}`);
  }
}
