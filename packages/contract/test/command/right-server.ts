import { type Mock, startMock } from "@hwc-users/mock";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { ACCOUNTS, TOKENS } from "./run-command.ts";

const tokens = Object.values(TOKENS);
const token = TOKENS[tokenVariable("X-Access-Token")];
const userAccount = String(ACCOUNTS["updateUser"]?.["account"]);
const { project_id, user_id } = ACCOUNTS["updateUserInfo"] ?? {};

/** Starts a mock that conforms: it knows the tokens and the accounts of a run, and rejects others. */
export function startRightServer(): Promise<Mock> {
  return startMock({
    port: 0,
    tokens,
    stateful: true,
    users: {
      users: [{ userAccount, ...(token !== undefined && { token }) }, { userAccount: "test010" }],
      desktopUsers: [{ project_id: String(project_id), user_id: String(user_id) }],
    },
  });
}
