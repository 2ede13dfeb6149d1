import { PASSPHRASE_VARIABLE } from "../options/tls-files.ts";

/** The values in the environment that no output may have. */
export function secretsOf(env: Record<string, string | undefined>): string[] {
  const isSecret = (name: string) => /^HWC_.*TOKEN$/.test(name) || name === PASSPHRASE_VARIABLE;
  return Object.entries(env).flatMap(([name, value = ""]) => (isSecret(name) ? [value] : []));
}
