/**
 * Reads a port from an environment variable.
 *
 * @throws {Error} when the variable holds something else; the message names it.
 */
export function readPort(variable: string, fallback: number): number {
  const value = process.env[variable] ?? String(fallback);
  if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value);
  throw new Error(`${variable} is "${value}", which is not a port. Set it to a number such as ${fallback}.`);
}
