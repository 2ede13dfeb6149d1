/** Numbers the names that occur more than once: `a`, `a (2)`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique) || (unique !== name && taken.has(unique)); number++)
      unique = `${name} (${number})`;
    seen.add(unique);
    return unique;
  });
}
