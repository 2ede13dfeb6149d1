import { operations } from "@hwc-users/spec";
import { tokenVariable } from "../accounts/token-variable.ts";
import { OPTION_TABLE, type OptionEntry } from "../options/option-table.ts";

const variables = new Map(operations.map(({ service, tokenHeader }) => [service, tokenVariable(tokenHeader)]));
const tokens = [...variables].map(([service, variable]) => `${variable} for ${service}`).join(", ");

const lines = Object.entries<OptionEntry>(OPTION_TABLE).map(([name, { value, number, help }]) => {
  const usage = value === undefined ? `--${name}` : `--${name} ${value}`;
  return `  ${usage.padEnd(24)}${help}${number ? ` (default: ${number.fallback})` : ""}`;
});

export const HELP = `Checks a server against the spec of the Huawei Cloud user accounts, and lists each violation.

Usage: hwc-users-contract --target <url> [options]

Without --allow-writes, it sends only requests that every server must reject, because they have no valid token. Their
accounts are invented, and their bodies have no value to store. So nothing changes, even on a server that checks nothing.

${lines.join("\n")}

The file of --accounts has operations as keys:
  {"updateUser": {"account": "test010", "body": {"email": "test010@example.com", "status": 0}}}
Other operations get no valid token. Only the named fields change, and they end with the given values.

The file of --waive is a list:
  [{"requirement": "as in the report", "reason": "ticket 4711", "until": "2027-03-31"}]
"operation" and "message" are optional.

Tokens come from the environment: ${tokens}. They are never printed.

Exit codes: 0 the server conforms, 1 violations, 2 wrong usage, an incomplete run, a failed restoration or a crash.
`;
