import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { createMeetingClient } from "@hwc-users/client";
import { startTestServer } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { root } from "./code-blocks/read-blocks.ts";
import { createClients } from "./official-sdk/clients.ts";
import { outcomesOf, sendJson, startComparison } from "./official-sdk/comparison.ts";
import {
  MeetingClient,
  MeetingCredentials,
  ModUserDTO,
  UpdateUserRequest,
} from "./official-sdk/huaweicloud-sdk-meeting/index.ts";

const comparison = startComparison();
const body = { email: "ming.li@example.com" };
const request = new UpdateUserRequest("ming.li").withBody(new ModUserDTO().withEmail(body.email));

/** The outcomes of both clients when the server sends this response. */
function whenReceiving(reply: (response: ServerResponse) => void) {
  return () => {
    comparison.reply = reply;
    return outcomesOf(comparison.updateUser());
  };
}

/** Returns the outcomes of both clients, by the case that the table of errors names. */
const cases: Record<string, () => Promise<unknown[]>> = {
  "status 4xx": whenReceiving((response) => sendJson(response, 400, {})),
  "status 5xx": whenReceiving((response) => sendJson(response, 500, {})),
  async "no connection"() {
    const { url, close } = await startTestServer(() => {});
    await close();
    const { official, ours } = createClients(url);
    // The first call of the official client of Meeting is a sign-in, whose failure differs.
    const workspace = { project_id: "p1", user_id: "u1", body: { disabled: true } };
    return outcomesOf([
      () => official.workspace.updateUserInfo({ userId: "u1", body: { disabled: true } } as never),
      () => ours.workspace.updateUserInfo(workspace, { retry: { retries: 0 } }),
    ]);
  },
  async timeout() {
    comparison.reply = () => {};
    const { ours } = createClients(comparison.url());
    const meeting = MeetingClient.newBuilder()
      .withCredential(new MeetingCredentials().withUserName("ming.li").withUserPassword("your-password"))
      .withEndpoint(comparison.url())
      .withOptions({ axiosRequestConfig: { timeout: 1 } })
      .build();
    return outcomesOf([
      () => meeting.updateUser(request),
      () => ours.meeting.updateUser({ account: "ming.li", body }, { timeout: 1 }),
    ]);
  },
  "missing parameter"() {
    const { official, ours } = createClients(comparison.url());
    return outcomesOf([
      () => official.meeting.updateUser(new UpdateUserRequest()),
      () => ours.meeting.updateUser({ body } as never),
    ]);
  },
  "status 200 with an `error_code`": whenReceiving((response) =>
    sendJson(response, 200, { error_code: "WKS.00010099" }),
  ),
  "status 200 with HTML": whenReceiving((response) => response.setHeader("Content-Type", "text/html").end("<html>")),
  "status 503 with the body `null`": whenReceiving((response) => sendJson(response, 503, null)),
  async redirect() {
    const other = await startTestServer((_, response) => sendJson(response, 200, {}));
    const outcomes = await whenReceiving((response) => response.writeHead(307, { location: other.url }).end())();
    await other.close();
    return outcomes;
  },
  "HTTP without TLS"() {
    return outcomesOf([
      comparison.updateUser()[0],
      async () => createMeetingClient({ accessToken: "any-token", baseUrl: "http://service.example" }),
    ]);
  },
};

const text = readFileSync(join(root, "MIGRATING.md"), "utf8");
const [, table = ""] = /^\| case .*\n\|[ -|]+\n((?:\|.*\n)+)/m.exec(text) ?? [];
const rows = table
  .trim()
  .split("\n")
  .map((row) => row.split("|").map((cell) => cell.trim()))
  .map(([, name = "", official = "", ours = ""]) => ({ name, official, ours }));

test("the table of errors has the cases that are tested", () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(cases));
});

test.for(rows)("the errors of $name are those of the table", async ({ name, official, ours }) => {
  const [before, after] = (await cases[name]?.()) ?? [];
  if (before instanceof Error) expect(official).toContain(`\`${before.name}\``);
  else expect(official).toMatch(/^(success|followed|allowed)/);
  expect(ours).toContain(`\`${Object(after).name}\``);
});
