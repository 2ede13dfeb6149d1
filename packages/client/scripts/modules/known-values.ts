/** Prints a union of literal types. */
export function knownValues(name: string, comment: string, values: unknown[]): string {
  return `/** ${comment} */\nexport type ${name} =${literals(values) || " never"};`;
}

/** Prints a union of string literals that also accepts any other string, while editors suggest the known ones. */
export function openValues(name: string, comment: string, values: string[]): string {
  return `/** ${comment} */\nexport type ${name} =${literals(values)}\n  | (string & Record<never, never>);`;
}

function literals(values: unknown[]): string {
  return [...new Set(values)].map((value) => `\n  | ${JSON.stringify(value)}`).join("");
}
