import type { operations as Operations } from "@hwc-users/client";
import { type Example, type Operation, operations } from "@hwc-users/spec";

type UpdateUser = Operations["updateUser"];

/** The one call that everything here measures: the update of one user, with what the spec's examples say. */
export interface Update {
  baseUrl: string;
  token: string;
  tokenHeader: string;
  /** The path template. */
  path: string;
  account: UpdateUser["parameters"]["path"]["account"];
  accountType: NonNullable<NonNullable<UpdateUser["parameters"]["query"]>["accountType"]>;
  body: UpdateUser["requestBody"]["content"]["application/json"];
}

const operation = find(operations, ({ operationId }) => operationId === "updateUser", "operation updateUser");

/** The update, to be sent to a server. */
export function updateFor(baseUrl: string): Update {
  const { path, tokenHeader, requestBody } = operation;
  return {
    baseUrl,
    token: "any-token",
    tokenHeader,
    path,
    account: firstExampleOf(operation, "account") as Update["account"],
    accountType: firstExampleOf(operation, "accountType") as Update["accountType"],
    body: documented(requestBody?.examples ?? []) as Update["body"],
  };
}

/** What the server answers to it. */
export function documentedAnswer(): object {
  return documented(responseWith(200).examples) as object;
}

/** What the server answers when it refuses it: a failure that no client repeats. */
export function refusal(): object {
  return responseWith(400).examples[0]?.value as object;
}

function responseWith(wanted: number) {
  return find(operation.responses, ({ status }) => status === wanted, `response ${wanted}`);
}

function documented(examples: Example[]): unknown {
  return find(examples, ({ name }) => name === "documented", `example "documented"`).value;
}

function firstExampleOf({ parameters }: Operation, wanted: string): unknown {
  const { examples } = find(parameters, ({ name }) => name === wanted, `parameter ${wanted}`);
  return find(examples, () => true, `example of ${wanted}`).value;
}

function find<T>(list: readonly T[], fits: (item: T) => boolean, name: string): T {
  const found = list.find(fits);
  if (found === undefined) throw new Error(`The spec has no ${name}, which the benchmark needs.`);
  return found;
}
