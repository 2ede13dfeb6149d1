/** Describes an error that nothing in the command expects. Only its maintainers can correct it. */
export function crashText(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return `The command failed because of a defect in it. Please report it, with these lines:\n${stack ?? String(error)}\n`;
}
