import { isObject } from "@hwc-users/spec";

/** The longest delay and timeout: ten minutes. */
export const MAX_MILLISECONDS = 600_000;

export function isWholeNumber(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

export function isMilliseconds(value: unknown): value is number {
  return isWholeNumber(value, 0, MAX_MILLISECONDS);
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isReportList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((file) => /[^/\\]\.(json|xml)$/.test(String(file)));
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Whether a value is a name, an IPv4 address, or an IPv6 address without brackets. */
export function isHost(value: unknown): value is string {
  return typeof value === "string" && /^([\w.-]+|[\da-f]*(:[\da-f.]*){2,}(%[\w.-]+)?)$/i.test(value);
}

export function isOriginList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
}

export function isHttpUrl(value: unknown): value is string {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username + password + search + hash === "";
}

export function isSecretTable(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.entries(value).every(([id, secret]) => id && typeof secret === "string" && secret);
}

/** Parses pairs such as `id=secret`. A secret may contain equals signs. */
export function parseSecrets(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = "", ...secret] = pair.split("=");
      return [id, secret.join("=")];
    }),
  );
}

/** Parses digits. Returns NaN for any other text, which no option accepts. */
export function parseWholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

export function isControlToken(value: unknown): value is string {
  return typeof value === "string" && /^[\w.~+/-]{1,256}=*$/.test(value);
}

export function isTokenList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((token) => typeof token === "string" && /^[!-~]+$/.test(token));
}

/** Parses bytes such as `4194304`, `512kb` or `4mb`. */
export function parseBytes(text: string): number {
  const [, digits = "", unit = ""] = /^(\d{1,10})(kb|mb)?$/i.exec(text) ?? [];
  const factors: Record<string, number> = { kb: 1024, mb: 1024 ** 2 };
  return digits === "" ? Number.NaN : Number(digits) * (factors[unit.toLowerCase()] ?? 1);
}
