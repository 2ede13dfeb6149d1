/** Parses the text of a value outside the body into a number or a boolean if its type allows one. */
export function parseText(text: string, types: string | readonly string[]): unknown {
  const names = [types].flat();
  // The spec does not define whether text such as "0x1" is a number. Lenient parsers accept it, so no case uses it.
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (names.includes("integer") && Number.isInteger(number)) return number;
  if (names.includes("number") && !Number.isNaN(number)) return number;
  if (names.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
