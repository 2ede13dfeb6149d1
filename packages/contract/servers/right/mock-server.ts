import { startMock } from "@hwc-users/mock";
import type { RunningServer } from "./start-server.ts";
import type { Arguments } from "./store.ts";
import { TOKENS } from "./tokens.ts";

/** Starts a stateful mock that knows the accounts and the tokens of a run, and rejects others. */
export async function startMockServer(base: Arguments): Promise<RunningServer> {
  const account = String(base["updateUser"]?.["account"]);
  const { project_id, user_id } = base["updateUserInfo"] ?? {};
  const accounts = [account, ...[base["batchUpdateUserStatus"]?.["body"] ?? []].flat().map(String)];
  const mock = await startMock({
    port: 0,
    stateful: true,
    tokens: Object.values(TOKENS),
    users: {
      users: accounts.map((userAccount) => ({
        userAccount,
        ...(userAccount === account && { token: TOKENS["X-Access-Token"] }),
      })),
      desktopUsers: [{ project_id: String(project_id), user_id: String(user_id) }],
    },
  });
  return { url: mock.url, snapshot: () => JSON.stringify(mock.users()), close: () => mock.close() };
}
