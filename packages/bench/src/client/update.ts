import type { MeetingClient } from "@hwc-users/client";
import { argumentsOf, type Example, fillPath, operationById, operations, successResponse } from "@hwc-users/spec";

/** The one call that the benchmarks of the client make: `updateUser`, with the examples of the spec. */
export interface Update {
  baseUrl: string;
  /** The path template. */
  path: string;
  /** The whole URL. */
  url: string;
  token: string;
  tokenHeader: string;
  input: Parameters<MeetingClient["updateUser"]>[0];
}

/** The export of each file in `calls/`. Prepares the call, and returns a function that makes it and resolves to the user. */
export type CreateCall = (update: Update) => () => Promise<unknown>;

const operation = operationById(operations, "updateUser");
const { path, tokenHeader } = operation;
const values = Object.fromEntries(argumentsOf(operation).map(({ name, examples }) => [name, documented(examples)]));

/** The user in the response. */
export const updatedUser = documented(successResponse(operation).examples);

/** The update, for a server. */
export function updateFor(baseUrl: string): Update {
  const filled = fillPath(path, (name) => encodeURIComponent(String(values[name])));
  return {
    baseUrl,
    path,
    url: `${baseUrl}${filled}?accountType=${values["accountType"]}`,
    token: "any-token",
    tokenHeader,
    // Lint checks the examples of the spec against its schemas.
    input: values as Update["input"],
  };
}

function documented(examples: readonly Example[]): unknown {
  return (examples.find(({ name }) => name === "documented") ?? examples[0])?.value;
}
