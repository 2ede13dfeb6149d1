/** The environment variable with the token of a header: `HWC_ACCESS_TOKEN` for `X-Access-Token`. */
export function tokenVariable(tokenHeader: string): string {
  return `HWC_${tokenHeader.replace(/^X-/i, "").replaceAll("-", "_").toUpperCase()}`;
}
