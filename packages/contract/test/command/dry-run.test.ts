import { operations } from "@hwc-users/spec";
import { type CapturingServer, startCapturingServer } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RequestContext } from "../../servers/right/request-context.ts";
import { startServer } from "../../servers/right/start-server.ts";
import { RIGHT_STEPS } from "../../servers/right/steps/right-steps.ts";
import { TOKENS } from "../../servers/right/tokens.ts";
import { BASE } from "../../servers/run/base-arguments.ts";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { FAST, runCommand, writeAccounts } from "./run-command.ts";

let server: CapturingServer;
beforeAll(async () => {
  server = await startCapturingServer();
});
afterAll(() => server.close());

const writes = ["--allow-writes", "--accounts", writeAccounts(BASE), "--seed", "1"];
const env = Object.fromEntries(
  operations.map(({ tokenHeader }) => [tokenVariable(tokenHeader), TOKENS[tokenHeader] ?? ""]),
);

/** A request as it is sent. The IDs of invented accounts are left out: each run has others. */
interface Request {
  line: string;
  headers: Record<string, string>;
  body: string;
}

/** Reads the requests of a plan. */
function requestsIn(plan: string): Request[] {
  const blocks = plan.split(/^(?=\d+\. \w+: )/m);
  expect(blocks.map((block) => Number.parseInt(block, 10))).toEqual(blocks.map((_, index) => index + 1));
  const requests: Request[] = [];
  for (const block of blocks) {
    const [title = "", line = "", ...rest] = block.split("\n");
    const same = /: as (\d+)$/.exec(title)?.[1];
    const end = rest.indexOf("");
    // Node adds the length of a missing body.
    const lines = rest.slice(0, end).filter((header) => header !== "content-length: 0");
    const headers = Object.fromEntries(lines.map((header) => header.split(": ", 2) as [string, string]));
    const body = rest[end + 1] ?? "";
    requests.push((same && requests[Number(same) - 1]) || withoutIds({ line, headers, body }));
  }
  return requests;
}

function withoutIds({ line, headers, body }: Request): Request {
  const invented = /contract-nobody-[\da-f-]{36}/g;
  return { line: line.replaceAll(invented, "nobody"), headers, body: body.replaceAll(invented, "nobody") };
}

/** Reads a received request as the plan shows it. */
function shown({ method, path, query, headers, bytes }: RequestContext): Request {
  const { host: _, connection: __, "content-length": length, ...others } = headers;
  const own = { ...others, ...(length !== "0" && { "content-length": length }) } as Record<string, string>;
  for (const [name, token] of Object.entries(TOKENS)) {
    if (own[name.toLowerCase()] === token) own[name.toLowerCase()] = `$${tokenVariable(name)}`;
  }
  const search = query.toString() && `?${query}`;
  const escaped = bytes
    .toString("latin1")
    .replaceAll("\\", "\\\\")
    .replaceAll(/[^ -~]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  const text = bytes.toString();
  const isPlain = Buffer.from(text).equals(bytes) && !/\p{C}/u.test(text);
  const body = isPlain ? text : `(bytes) ${escaped}`;
  return withoutIds({ line: `${method} TARGET${path}${search}`, headers: own, body });
}

test("--dry-run sends nothing, needs no token, and prints to the standard output", async () => {
  const { code, out, error } = await runCommand(["--target", server.url, ...writes, "--dry-run"]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(server.requests).toEqual([]);
  expect(out).toContain("x-access-token: $HWC_ACCESS_TOKEN");
  expect(out).toContain("x-auth-token: $HWC_AUTH_TOKEN");
});

test("--dry-run prints no token", async () => {
  const { out } = await runCommand(["--target", server.url, ...writes, "--dry-run"], env);
  for (const token of Object.values(TOKENS)) expect(out).not.toContain(token);
});

test.for([
  ["without writes", []],
  ["with writes", writes],
] as [string, string[]][])("--dry-run prints the requests of a run %s, in order", async ([, options]) => {
  const received: Request[] = [];
  const right = await startServer(BASE, {
    steps: {
      checkRoute(context) {
        received.push(shown(context));
        return RIGHT_STEPS.checkRoute(context);
      },
    },
  });
  const args = ["--target", right.url, ...options, ...FAST, "--cases", "5"];
  const plan = await runCommand([...args, "--dry-run"]);
  const { code, error } = await runCommand(args, env);
  await right.close();
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(requestsIn(plan.out.replaceAll(right.url, "TARGET"))).toEqual(received);
});
