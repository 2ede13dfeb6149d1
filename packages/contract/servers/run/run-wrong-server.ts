import { isObject } from "@hwc-users/spec";
import { startServer } from "../right/start-server.ts";
import type { Arguments } from "../right/store.ts";
import type { WrongServer } from "../wrong/wrong-server.ts";
import { BASE, REQUIRED, USUAL_FIELDS } from "./base-arguments.ts";
import { runServer, type ServerRun } from "./run-server.ts";

/** How a run against a wrong server ended. */
export interface WrongServerRun extends ServerRun {
  /** Whether a violation names what is wrong. */
  isNamed: boolean;
}

/** Runs the command against a wrong server, for the operation that is wrong. */
export async function runWrongServer(wrong: WrongServer, seed: number): Promise<WrongServerRun> {
  const { operationId, named, isHarmless } = wrong;
  const base = baseOf(wrong);
  const server = await startServer(base, wrong.create());
  try {
    const run = await runServer(server, { seed, operationId, ...(isHarmless ? {} : { base }) });
    const prefix = `${operationId}: `;
    const isNamed = run.violations.some((line) => line.startsWith(prefix) && named.test(line.slice(prefix.length)));
    return { ...run, isNamed };
  } finally {
    await server.close();
  }
}

/** The base request of the wrong operation, with the values that the server accepts. */
function baseOf({ operationId, fields = USUAL_FIELDS, values: { body, ...values } = {} }: WrongServer): Arguments {
  const usual = BASE[operationId] ?? {};
  if (!isObject(usual["body"])) return { [operationId]: { ...usual, ...values } };
  const names = [...(REQUIRED[operationId] ?? []), ...(fields === "all" ? Object.keys(usual["body"]) : fields)];
  const named = Object.entries(usual["body"]).filter(([name]) => names.includes(name));
  return { [operationId]: { ...usual, ...values, body: { ...Object.fromEntries(named), ...body } } };
}
