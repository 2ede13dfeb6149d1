/** Invents an ID that no account has. */
export function inventId(): string {
  return `contract-nobody-${crypto.randomUUID()}`;
}
