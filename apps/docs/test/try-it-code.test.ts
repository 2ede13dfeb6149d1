import { type CapturedRequest, needsCurl, run, startCapturingServer } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { type Call, makeCall } from "../src/try-it/call.ts";
import { toCurl, toTypeScript } from "../src/try-it/code.ts";
import { checkTypes } from "./code-blocks/check-types.ts";
import { writeProject } from "./code-blocks/project.ts";
import { run as runScript } from "./code-blocks/run.ts";
import { writeFolder } from "./fixture.ts";

const TEXT = 'it\'s "$HOME" `id` $(id) \\ \\n !! %20 {a,b} [1-3] 李明 😀 \u2028';
const updateUser: Call = {
  operationId: "updateUser",
  service: "Meeting",
  tokenOption: "accessToken",
  baseUrl: "",
  input: {
    account: `${TEXT} a/b?c#d&e=f`,
    accountType: 1,
    body: { email: "@file", desc: `${TEXT}\n@file\t`, name: TEXT },
  },
  headers: { "X-Request-Id": `it's "$HOME" \\`, Prefer: "code=200, example=full" },
};
const calls: { name: string; call: Call }[] = [
  { name: "texts that a shell would change", call: updateUser },
  {
    name: "a list",
    call: {
      ...updateUser,
      operationId: "batchUpdateUserStatus",
      input: { value: 0, body: ["@a", "it's"] },
      headers: {},
    },
  },
  {
    name: "another service",
    call: {
      ...updateUser,
      operationId: "updateUserInfo",
      service: "Workspace",
      tokenOption: "authToken",
      input: { project_id: "p", user_id: "u", body: {} },
      headers: {},
    },
  },
];

/** The parts of a request that the call decides. */
function partsOf(request: CapturedRequest | undefined, call: Call): object | undefined {
  if (!request) return undefined;
  const { method, target, headers, body } = request;
  const names = ["content-type", "x-access-token", "x-auth-token", "prefer"];
  if ("X-Request-Id" in call.headers) names.push("x-request-id");
  return { method, target, body, headers: names.map((name) => [name, headers[name]]) };
}

async function startServer() {
  const server = await startCapturingServer((_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end("{}");
  });
  onTestFinished(server.close);
  return server;
}

test.for(calls)("the curl command sends the same request: $name", needsCurl, async ({ call }) => {
  const server = await startServer();
  const local = { ...call, baseUrl: server.url };
  await makeCall(local, {});
  const folder = writeFolder({ "call.sh": await toCurl(local) });
  expect(await run("sh", ["-eu", "call.sh"], { cwd: folder })).toMatchObject({ exitCode: 0 });
  const [fromClient, fromCurl] = server.requests.map((request) => partsOf(request, call));
  expect(fromCurl).toEqual(fromClient);
  expect(server.requests).toHaveLength(2);
});

test("the TypeScript compiles and sends the same request", async () => {
  const server = await startServer();
  const local = calls.map(({ call }) => ({ ...call, baseUrl: server.url }));
  const project = writeProject(
    local.map((call, line) => ({
      location: `call:${line}`,
      file: "call",
      line,
      language: "ts",
      code: toTypeScript(call),
      sample: undefined,
      output: undefined,
    })),
  );
  onTestFinished(project.remove);
  expect(checkTypes(project)).toEqual([]);
  for (const [index, file] of [...project.files.values()].entries()) {
    const call = local[index] as Call;
    await makeCall(call, {});
    expect(await runScript(file, project.folder, server.url)).toMatchObject({ exitCode: 0 });
    const [fromClient, fromProgram] = server.requests.slice(-2).map((request) => partsOf(request, call));
    expect(fromProgram).toEqual(fromClient);
  }
});

test("the code calls the mock of `pnpm start` if the page responds itself", async () => {
  expect(await toCurl(updateUser)).toContain("'http://127.0.0.1:4010/v1/usg/dcs/corp/member/");
  expect(toTypeScript(updateUser)).toContain('baseUrl: "http://127.0.0.1:4010"');
});

test("there is no curl command for a call that the client refuses", async () => {
  await expect(toCurl({ ...updateUser, input: { ...updateUser.input, account: "" } })).rejects.toThrow("account");
});
