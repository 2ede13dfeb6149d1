import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { startWrong, type Wrong, withBody } from "./wrong-server.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const FAST = ["--rate", "10000", "--timeout", "60000"];

interface Named {
  operationId: string;
  clause: string;
  message: string;
}

/** Runs the command against a server that is wrong in one thing, and lists the departures that it names. */
async function departuresOf(wrong: Wrong, ...more: string[]): Promise<string[]> {
  const server = await startWrong(mock.url, wrong);
  try {
    const args = ["--target", server.url, "--operation", "updateUser", "--allow-writes", "--accounts", writeAccounts()];
    const run = [...args, ...FAST, "--seed", "1", "--report", "json", ...more];
    const { code, out, error } = await runCommand(run, TOKENS);
    expect(error).toBe("");
    const { departures } = JSON.parse(out) as { departures: Named[] };
    expect(code).toBe(departures.length > 0 ? 1 : 0);
    expect(departures.filter(({ operationId }) => operationId !== "updateUser")).toEqual([]);
    return departures.map(({ clause, message }) => `${clause}: ${message}`);
  } finally {
    server.close();
  }
}

const titleOf = (body: string) => (body ? (JSON.parse(body) as { title?: string } | null)?.title : undefined);

const cases: [what: string, wrong: Wrong, named: string[]][] = [
  ["nothing", {}, []],
  [
    "another status",
    { answer: (answer) => (answer.status === 401 ? { ...answer, status: 403 } : answer) },
    ["a call without a token refused: it answers 403 USG.000000004 where the spec has 401"],
  ],
  [
    "a missing header",
    {
      answer: ({ headers: { "x-request-id": _, ...headers }, ...answer }) => ({ ...answer, headers }),
    },
    [401, 200, 400].map((status) => `answer ${status} header X-Request-Id: the header is missing`),
  ],
  [
    "a field of the wrong type",
    {
      answer: (answer) => (answer.status === 200 ? withBody(answer, (body) => ({ ...body, hidePhone: "no" })) : answer),
    },
    ["answer 200 /hidePhone: it must be a boolean, and is string"],
  ],
  [
    "null where the spec has none",
    { answer: (answer) => (answer.status === 200 ? withBody(answer, (body) => ({ ...body, sipNum: null })) : answer) },
    ["answer 200 /sipNum: it must be a string, and is null"],
  ],
  [
    "a body without any field of the spec",
    { answer: (answer) => (answer.status === 401 ? withBody(answer, () => ({ message: "no" })) : answer) },
    ["answer 401 /: it has none of the fields of the spec: error_code, error_msg, request_id"],
  ],
  [
    "no body",
    { answer: (answer) => (answer.status === 200 ? { ...answer, body: "" } : answer) },
    ["answer 200 as JSON: it has no body"],
  ],
  [
    "a body that is cut",
    { answer: (answer) => (answer.status === 200 ? { ...answer, body: answer.body.slice(0, 20) } : answer) },
    ["answer 200 as JSON: its body is not JSON"],
  ],
  [
    "another content type",
    { answer: (answer) => ({ ...answer, headers: { ...answer.headers, "content-type": "text/html" } }) },
    [401, 200, 400].map((status) => `answer ${status} as JSON: its content type is "text/html"`),
  ],
  [
    "a failure in a body with status 200",
    {
      answer: (answer) =>
        answer.status === 200 ? withBody(answer, (body) => ({ ...body, error_code: "USG.1" })) : answer,
    },
    ["answer 200: its body says that the call failed (USG.1)"],
  ],
  [
    "a limit that is one too high",
    {
      answer: (answer, { body, headers }) =>
        headers["x-access-token"] && [...(titleOf(body) ?? "")].length === 33 ? { ...answer, status: 200 } : answer,
    },
    ["/body/title maxLength 32: 33 characters refused: it accepts (200) what the spec refuses with 400"],
  ],
  [
    "a limit that is one too low",
    {
      answer: (answer, { body }) =>
        answer.status === 200 && [...(titleOf(body) ?? "")].length === 32 ? { ...answer, status: 400 } : answer,
    },
    ["/body/title maxLength 32: 32 characters accepted: it refuses (400) what the spec allows; 200 is right"],
  ],
  [
    "calls that it takes without a token",
    { answer: (answer) => (answer.status === 401 ? { ...answer, status: 200 } : answer) },
    ["a call without a token refused: it accepts (200) what the spec refuses with 401"],
  ],
  [
    "a failure on requests that it must refuse",
    { answer: (answer, { body }) => (answer.status === 400 && body === "" ? { ...answer, status: 500 } : answer) },
    ["/ required: without body refused: it answers 500 USG.000000003 where the spec has 400"],
  ],
  [
    "a redirect",
    { handle: (response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end() },
    ["no redirects: it redirects (302), which was not followed: the token would go along"],
  ],
  [
    "a connection that it breaks off",
    { handle: (response) => void response.destroy() },
    ["an answer to every request: it broke the connection off (UND_ERR_SOCKET)"],
  ],
  [
    "an answer without end",
    { handle: (response) => void response.writeHead(401).end("x".repeat(1_000_001)) },
    ["an answer to every request: its answer is longer than a million characters"],
  ],
];

test.for(cases)("names %s, and nothing else", async ([, wrong, named]) => {
  expect(await departuresOf(wrong, "--cases", "0")).toEqual(named);
});

test("names a server that stalls, and does not wait for it for ever", async () => {
  const stalling = { handle: () => {} };
  expect(await departuresOf(stalling, "--timeout", "100")).toEqual([
    "an answer to every request: it gave no whole answer within 100 ms",
  ]);
});

test("names a body where the spec has none", async () => {
  const server = await startWrong(mock.url, {
    answer: (answer) => (answer.status === 200 ? { ...answer, body: "{}" } : answer),
  });
  const accounts = writeAccounts({ updateMyInfo: {} });
  const args = ["--target", server.url, "--operation", "updateMyInfo", ...FAST, "--allow-writes"];
  const { code, out } = await runCommand([...args, "--accounts", accounts], TOKENS);
  server.close();
  expect(code).toBe(1);
  expect(out).toMatch(/✗ answer 200 without a body: it has a body of 2 characters \(\d+ times/);
  expect(out.match(/✗/g)).toHaveLength(1);
});

test("lists the fields that never came, without calling it a departure", async () => {
  const server = await startWrong(mock.url, {
    answer: (answer) => (answer.status === 200 ? withBody(answer, ({ sipNum: _, ...body }) => body) : answer),
  });
  const args = ["--target", server.url, "--operation", "updateUser", ...FAST, "--allow-writes"];
  const { code, out } = await runCommand([...args, "--accounts", writeAccounts()], TOKENS);
  server.close();
  expect(code).toBe(0);
  expect(out).toMatch(/never came in an answer.* 200 \/sipNum\b/);
});
