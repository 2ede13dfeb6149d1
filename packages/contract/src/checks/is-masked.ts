/** Whether a value of a response is masked with asterisks. No source states whether the service masks values. */
export function isMasked(value: unknown): boolean {
  return typeof value === "string" && value.includes("*");
}
