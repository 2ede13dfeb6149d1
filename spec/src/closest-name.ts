const MAX_DISTANCE = 3;

/** Returns the known name that a misspelt one most likely stands for; undefined if none is close. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  const [closest] = known
    .filter((candidate) => Math.abs(candidate.length - name.length) <= MAX_DISTANCE)
    .map((candidate) => ({ candidate, distance: editDistance(normalize(name), normalize(candidate)) }))
    // Half of a short name in common is no likeness.
    .filter(({ candidate, distance }) => distance <= Math.min(MAX_DISTANCE, candidate.length / 2))
    .sort((one, other) => one.distance - other.distance);
  return closest?.candidate;
}

function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}

/** Counts the characters to insert, delete or replace (Levenshtein). */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, character] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, otherCharacter] of [...other].entries()) {
      const replaced = (previous[column] ?? 0) + (character === otherCharacter ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
