import { operations } from "@hwc-users/spec";
import type { Arguments } from "../../servers/right/store.ts";
import { TOKENS } from "../../servers/right/tokens.ts";
import { BASE } from "../../servers/run/base-arguments.ts";
import { tokenVariable } from "../../src/accounts/token-variable.ts";

/** The accounts of the server. One of them is changed by two operations. */
export const STORED: Arguments = {
  ...BASE,
  updateUser: { ...BASE["updateUser"], account: "test010" },
  batchUpdateUserStatus: { value: 0, accountType: 0, body: ["test010", "test011"] },
};

/** The file of `--accounts`: some of the stored fields. */
export const NAMED: Arguments = {
  updateMyInfo: named("updateMyInfo", ["name", "title"]),
  updateUser: named("updateUser", ["phone", "email", "title", "hidePhone", "status"]),
  batchUpdateUserStatus: { ...STORED["batchUpdateUserStatus"] },
  updateUserInfo: named("updateUserInfo", ["description", "disabled"]),
};

function named(operationId: string, fields: string[]): Record<string, unknown> {
  const { body, ...values } = STORED[operationId] ?? {};
  return { ...values, body: Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => fields.includes(name))) };
}

/** The environment with the valid tokens. */
export const ENV: Record<string, string> = Object.fromEntries(
  operations.map(({ tokenHeader }) => [tokenVariable(tokenHeader), TOKENS[tokenHeader] ?? ""]),
);
