import { isSuccess } from "@hwc-users/spec";
import { sentHeaders } from "../http/sent-headers.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { OperationPlan } from "./plan.ts";
import { restorationOrder } from "./restoration-order.ts";
import type { TestCase } from "./test-case.ts";

/**
 * Writes all requests of a run, in the order in which a conforming server receives them.
 *
 * @param target The base URL of the server.
 */
export function planText(plan: readonly OperationPlan[], target: string): string {
  const bases = plan.flatMap(({ writes }) => writes?.base ?? []);
  const numbers = new Map<TestCase, number>();
  const texts: string[] = [];

  function add(testCase: TestCase, purpose = ""): void {
    const number = texts.length + 1;
    const first = numbers.get(testCase);
    const title = `${number}. ${testCase.operation.operationId}: ${testCase.name}${purpose}`;
    texts.push(first === undefined ? `${title}\n${requestText(testCase.request, target)}` : `${title}: as ${first}\n`);
    if (first === undefined) numbers.set(testCase, number);
  }

  for (const base of bases) add(base);
  for (const { safe, writes } of plan) {
    for (const testCase of [...safe, ...(writes?.cases ?? [])]) {
      add(testCase);
      if (writes && testCase.expected.statuses.some(isSuccess)) add(writes.base, ", to restore the values");
    }
  }
  for (const base of restorationOrder(bases)) add(base, ", to restore the values at the end");
  return `${[...texts, ...notes(bases)].join("\n")}\n`;
}

/** The requests that only an unexpected response causes. */
function notes(bases: readonly TestCase[]): string[] {
  const retried = "After an unexpected 429 or 503, a request is sent again.";
  if (bases.length === 0) return [retried];
  return [
    retried,
    "The request of --accounts is also sent after an unexpected 401, 403, 429 or 503, and after each response that may mean a change: a success, a 5xx, or none.",
  ];
}

function requestText(request: WireRequest, target: string): string {
  const headers = Object.entries(sentHeaders(request)).map(([name, value]) => `${name}: ${value}\n`);
  const body = request.body === null ? "" : `\n${bodyText(request.body)}\n`;
  return `${request.method} ${target}${request.target}\n${headers.join("")}${body}`;
}

/** Text that a terminal shows as it is, or bytes with escapes. */
function bodyText(body: string | Uint8Array): string {
  if (typeof body === "string" && !/[\p{C}\p{Zl}\p{Zp}]/u.test(body)) return body;
  const bytes = Array.from(Buffer.from(body), (byte) => {
    const character = String.fromCharCode(byte);
    if (character === "\\") return "\\\\";
    return /[ -~]/.test(character) ? character : `\\x${byte.toString(16).padStart(2, "0")}`;
  });
  return `(bytes) ${bytes.join("")}`;
}
