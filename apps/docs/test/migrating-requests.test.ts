import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./code-blocks/read-blocks.ts";
import { createClients } from "./official-sdk/clients.ts";
import { startComparison } from "./official-sdk/comparison.ts";
import {
  BatchUpdateUserStatusRequest,
  ModMemberDTO,
  ModUserDTO,
  UpdateMyInfoRequest,
  UpdateUserRequest,
} from "./official-sdk/huaweicloud-sdk-meeting/index.ts";
import { EditUserReq, UpdateUserInfoRequest } from "./official-sdk/huaweicloud-sdk-workspace/index.ts";

type Clients = ReturnType<typeof createClients>;

const text = readFileSync(join(root, "MIGRATING.md"), "utf8");
const comparison = startComparison();
const email = "ming.li@example.com";

/** The same call with the official client and with ours. */
const calls: Record<string, (clients: Clients) => (() => Promise<unknown>)[]> = {
  updateMyInfo: ({ official, ours }) => [
    () => official.meeting.updateMyInfo(new UpdateMyInfoRequest().withBody(new ModMemberDTO("Ming Li"))),
    () => ours.meeting.updateMyInfo({ body: { name: "Ming Li" } }),
  ],
  updateUser: ({ official, ours }) => [
    () => {
      const request = new UpdateUserRequest("ming.li").withAccountType(1);
      return official.meeting.updateUser(request.withBody(new ModUserDTO().withEmail(email)));
    },
    () => ours.meeting.updateUser({ account: "ming.li", accountType: 1, body: { email } }),
  ],
  batchUpdateUserStatus: ({ official, ours }) => [
    () => official.meeting.batchUpdateUserStatus(new BatchUpdateUserStatusRequest(1).withBody(["a", "b"])),
    () => ours.meeting.batchUpdateUserStatus({ value: 1, body: ["a", "b"] }),
  ],
  updateUserInfo: ({ official, ours }) => [
    () => {
      const body = new EditUserReq().withUserEmail(email).withDisabled(true);
      return official.workspace.updateUserInfo(new UpdateUserInfoRequest("u1").withBody(body));
    },
    () =>
      ours.workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { user_email: email, disabled: true } }),
  ],
};

/** The headers of the requests above: first those of the official client, then ours. */
const headers: [IncomingHttpHeaders, IncomingHttpHeaders][] = [];

test.for(Object.entries(calls))("%s has the same method, path, query and body", async ([, callsOf]) => {
  const [before, after] = await comparison.requestsOf(...callsOf(createClients(comparison.url())));
  if (!before) throw new Error("The official client sent no request.");
  const { method, target, body } = before;
  expect(after).toMatchObject({ method, target, body });
  headers.push([before.headers, after?.headers ?? {}]);
});

test("the headers that differ are those of the table", () => {
  const differing = headers.flatMap(([before, after]) =>
    Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]),
  );
  const rows = Array.from(text.matchAll(/^\| `([a-z-]+)` +\| .*\|$/gm), ([, name]) => name);
  const signed = ["authorization", "x-sdk-date"];
  expect(rows).toEqual([...new Set(differing)].filter((name) => !signed.includes(name)).sort());
});

test.for(["accept", "accept-encoding", "accept-language", "sec-fetch-mode"])(
  "the table has the values of %s",
  (name) => {
    const [before, after] = headers[0] ?? [];
    const [, official = "", ours = ""] = new RegExp(`^\\| \`${name}\` +\\|(.*)\\|(.*)\\|$`, "m").exec(text) ?? [];
    expect(official.trim()).toBe(before?.[name] === undefined ? "none" : `\`${before[name]}\``);
    expect(ours).toContain(`\`${after?.[name]}\``);
  },
);

test("the official client sends an ID that it keeps in the home folder", () => {
  const id = readFileSync(join(comparison.home, ".huaweicloud", "application_id"), "utf8");
  expect(headers[0]?.[0]["user-agent"]).toContain(`app/${id}`);
});
