// JavaScript without dependencies: it also runs before anything is installed, on a Node that cannot run TypeScript.

const DEFAULT_PORTS = { PORT: 4010, DOCS_PORT: 4000 };

/**
 * Reads the port of the mock (`PORT`) or of the docs (`DOCS_PORT`) from the environment.
 *
 * @param {keyof typeof DEFAULT_PORTS} variable
 * @returns {number} The port; 0 means any free one.
 * @throws {Error} when the variable is not a port; the message names it.
 */
export function readPort(variable) {
  const fallback = DEFAULT_PORTS[variable];
  const value = process.env[variable] ?? String(fallback);
  if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value);
  throw new Error(`${variable} is "${value}", which is not a port. Set it to a number such as ${fallback}.`);
}
