import assert from "node:assert/strict";
import { startMock } from "@hwc-users/mock";
import { interceptFetch, type SentRequest } from "./intercept-fetch.ts";
import type { Checks } from "./tool.ts";
import type { Calls } from "./usage.ts";

const BODIES = {
  updateMyInfo: { name: "Ming Li" },
  updateUser: { email: "ming.li@example.com" },
  batchUpdateUserStatus: ["ming.li"],
  updateUserInfo: { user_email: "ming.li@example.com" },
};
const MEETING = { host: "api.meeting.huaweicloud.com", meetingToken: true, workspaceToken: false };
const WORKSPACE = { host: "workspace.cn-north-4.myhuaweicloud.com", meetingToken: false, workspaceToken: true };

/**
 * Makes each call once, with the mock in place of both services, and returns the checks of what was sent.
 *
 * @param importCalls Imports the client. It is called when `fetch` is replaced, because some clients keep `fetch` early.
 */
export async function checkCalls(importCalls: () => Promise<Calls>): Promise<Checks> {
  const mock = await startMock({ port: 0 });
  const { sent, restore } = interceptFetch(mock.url);
  const errors: unknown[] = [];
  try {
    const calls = await importCalls();
    await calls.updateMyInfo(BODIES.updateMyInfo).catch((error) => errors.push(error));
    await calls.updateUser(BODIES.updateUser).catch((error) => errors.push(error));
    await calls.batchUpdateUserStatus(BODIES.batchUpdateUserStatus).catch((error) => errors.push(error));
    await calls.updateUserInfo(BODIES.updateUserInfo).catch((error) => errors.push(error));
  } finally {
    restore();
    await mock.close();
  }
  const violations = mock.requests().flatMap((request) => request.violations);
  const statuses = sent.map(({ status }) => status);
  const sentBodies = sent.map(({ body }) => JSON.parse(body));
  return {
    unchangedBodies: () => assert.deepEqual(sentBodies, Object.values(BODIES)),
    responses: () =>
      assert.deepEqual(
        { errors, violations, statuses },
        { errors: [], violations: [], statuses: [200, 200, 200, 200] },
      ),
    hosts: () => assert.deepEqual(sent.map(destination), [MEETING, MEETING, MEETING, WORKSPACE]),
  };
}

function destination({ host, headers }: SentRequest): typeof MEETING {
  return { host, meetingToken: headers.has("x-access-token"), workspaceToken: headers.has("x-auth-token") };
}
