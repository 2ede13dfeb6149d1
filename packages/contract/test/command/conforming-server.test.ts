import { type Mock, startMock } from "@hwc-users/mock";
import { argumentsOf, type OperationId, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operationRecords } from "../../src/vendor-docs/records/index.ts";
import { startRightServer } from "./right-server.ts";
import { ACCOUNTS, FAST, runCommand, safeRequestCount, TOKENS, writeAccounts } from "./run-command.ts";

/** Whether a requirement is the rejection of an account that does not exist. */
const isUnknownAccount = (requirement: string) => /^an unknown \w+ rejected$/.test(requirement);

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
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
    expect([undefined, "made-up-by-contract"]).toContain(headers[operation?.tokenHeader.toLowerCase() ?? ""]);
    // A server that accepts the request by mistake must not find an account in it.
    const hasId = operation?.parameters.some(({ in: part, schema }) => part === "path" && schema.type === "string");
    if (hasId) expect(path).toContain("/contract-nobody-");
    expect(body).toEqual(operation?.requestBody?.schema.type === "array" ? [] : "{");
  }
  expect(JSON.stringify(requests)).not.toMatch(/secret/);
});

test("a conforming server has no violations with writes, and ends with the bodies of --accounts", async () => {
  mock.clear();
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts(), "--seed", "7", ...FAST];
  const { out, error } = await runCommand([...args, "--report", "json"], TOKENS);
  expect(error).toBe("");
  const { violations, seed } = JSON.parse(out) as {
    violations: { operationId: string; requirement: string }[];
    seed: number;
  };
  expect(seed).toBe(7);
  // The mock has no accounts of an operation that it does not know, and takes every one.
  const known = violations.filter(
    ({ operationId, requirement }) => operationId in operationRecords || !isUnknownAccount(requirement),
  );
  expect(known).toEqual([]);
  for (const operation of operations) {
    const requests = mock.requests(operation.operationId as OperationId);
    const body = ACCOUNTS[operation.operationId]?.["body"];
    expect(requests.at(-1)?.body).toEqual(body);
    if (operation.requestBody?.schema.type === "array") {
      const accepted = requests.filter(({ violations }) => violations.length === 0);
      const others = accepted.filter((request) => JSON.stringify(request.body) !== JSON.stringify(body));
      expect(others.map((request) => request.body)).toEqual([[expect.stringMatching(/^contract-nobody-/)]]);
    }
    const texts = argumentsOf(operation).filter((argument) => argument.in === "path" && !argument.schema.enum);
    for (const { name } of texts) {
      const account = `/${ACCOUNTS[operation.operationId]?.[name]}`;
      for (const { path } of requests) expect(path.includes(account) || path.includes("/contract-nobody-")).toBe(true);
    }
  }
});

test("a mock with echo conforms, except that it takes every account", async () => {
  const other = await startMock({ port: 0, echo: true, tokens: Object.values(TOKENS) });
  const args = ["--target", other.url, "--allow-writes", "--accounts", writeAccounts(), "--report", "json", ...FAST];
  const { out } = await runCommand(args, TOKENS);
  await other.close();
  const { violations } = JSON.parse(out) as { violations: { requirement: string }[] };
  const requirements = violations.map(({ requirement }) => requirement);
  expect(requirements).toEqual(expect.arrayContaining(["an unknown account rejected", "an unknown user_id rejected"]));
  expect(requirements.filter((requirement) => !isUnknownAccount(requirement))).toEqual([]);
});

test("a conforming server receives no request with a token for an operation that --accounts does not name", async () => {
  mock.clear();
  const others = operations.filter(({ operationId }) => operationId !== "updateUser");
  const file = writeAccounts({ updateUser: ACCOUNTS["updateUser"] });
  const { code, out } = await runCommand(["--target", mock.url, "--allow-writes", "--accounts", file, ...FAST], TOKENS);
  expect(code).toBe(0);
  expect(out).toContain("only requests without a token: --accounts does not name it");
  for (const { operationId, tokenHeader } of others) {
    const requests = mock.requests(operationId as OperationId);
    const received = requests.map(({ headers }) => headers[tokenHeader.toLowerCase()]);
    expect(Object.values(TOKENS).filter((token) => received.includes(token))).toEqual([]);
  }
});

test("a conforming server receives only requests of the operation in --operation", async () => {
  mock.clear();
  const { code } = await runCommand(["--target", mock.url, "--operation", "updateMyInfo", ...FAST]);
  expect(code).toBe(0);
  expect(new Set(mock.requests().map(({ operationId }) => operationId))).toEqual(new Set(["updateMyInfo"]));
});
