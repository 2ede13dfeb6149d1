import { type Mock, startMock } from "@hwc-users/mock";
import { argumentsOf, exampleArguments, type OperationId, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCOUNTS, FAST, runCommand, safeRequestCount, TOKENS, writeAccounts } from "./run-command.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, stateful: true });
});
afterAll(() => mock.close());

test("a conforming server has no violations, and receives only requests without its token", async () => {
  mock.clear();
  const { code, out, error } = await runCommand(["--target", mock.url, ...FAST], TOKENS);
  expect(error).toBe("");
  expect(out).toContain(`${safeRequestCount} requests, no violations`);
  expect(code).toBe(0);

  const requests = mock.requests();
  expect(requests).toHaveLength(safeRequestCount);
  for (const { operationId, headers, path, body } of requests) {
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    expect(headers).not.toHaveProperty(operation?.tokenHeader.toLowerCase() ?? "");
    // A server that accepts the request by mistake must not find an account in it.
    const hasId = operation?.parameters.some(({ in: part, schema }) => part === "path" && schema.type === "string");
    if (hasId) expect(path).toContain("/contract-nobody-");
    if (operation?.requestBody?.schema.type === "array") expect(body).toEqual([]);
  }
  expect(JSON.stringify(requests)).not.toMatch(/secret/);
});

test("a conforming server has no violations with writes, and ends with the bodies of --accounts", async () => {
  mock.clear();
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts(), "--seed", "7", ...FAST];
  const { code, out, error } = await runCommand(args, TOKENS);
  expect(error).toBe("");
  expect(out).toContain("no violations");
  expect(out).toContain("Seed 7");
  expect(code).toBe(0);
  for (const operation of operations) {
    const requests = mock.requests(operation.operationId as OperationId);
    const body = ACCOUNTS[operation.operationId]?.["body"] ?? exampleArguments(operation, "minimal")["body"];
    expect(requests.at(-1)?.body).toEqual(body);
    if (operation.requestBody?.schema.type === "array") {
      for (const request of requests.filter(({ violations }) => violations.length === 0)) {
        expect(request.body).toEqual(body);
      }
    }
    const texts = argumentsOf(operation).filter((argument) => argument.in === "path" && !argument.schema.enum);
    for (const { name } of texts) {
      const account = `/${ACCOUNTS[operation.operationId]?.[name]}`;
      for (const { path } of requests) expect(path.includes(account) || path.includes("/contract-nobody-")).toBe(true);
    }
  }
});

test.for([{ echo: true }, { stateful: true }])("a mock with %j conforms", async (options) => {
  const other = await startMock({ port: 0, ...options });
  const args = ["--target", other.url, "--allow-writes", "--accounts", writeAccounts(), ...FAST];
  const { code, out } = await runCommand(args, TOKENS);
  await other.close();
  expect(out).toContain("no violations");
  expect(code).toBe(0);
});

test("a conforming server receives the same requests for the same seed", async () => {
  const bodies = async (seed: string) => {
    mock.clear();
    const writes = ["--allow-writes", "--accounts", writeAccounts(), "--seed", seed, "--cases", "5"];
    await runCommand(["--target", mock.url, ...writes, ...FAST], TOKENS);
    return mock.requests().map(({ body }) => JSON.stringify(body));
  };
  const first = await bodies("1");
  expect(await bodies("1")).toEqual(first);
  expect(await bodies("2")).not.toEqual(first);
});

test("a conforming server receives no request with a token for an operation that --accounts does not name", async () => {
  mock.clear();
  const [named, ...others] = operations;
  const file = writeAccounts({ [named?.operationId ?? ""]: ACCOUNTS[named?.operationId ?? ""] });
  const { code, out } = await runCommand(["--target", mock.url, "--allow-writes", "--accounts", file, ...FAST], TOKENS);
  expect(code).toBe(0);
  expect(out).toContain("only requests without a token: --accounts does not name it");
  for (const { operationId, tokenHeader } of others) {
    const requests = mock.requests(operationId as OperationId);
    expect(requests.filter(({ headers }) => headers[tokenHeader.toLowerCase()])).toEqual([]);
  }
});

test("a conforming server receives only requests of the operation in --operation", async () => {
  mock.clear();
  const { code } = await runCommand(["--target", mock.url, "--operation", "updateMyInfo", ...FAST]);
  expect(code).toBe(0);
  expect(new Set(mock.requests().map(({ operationId }) => operationId))).toEqual(new Set(["updateMyInfo"]));
});
