import { RequestError } from "./errors.ts";
import { type Check, type Fault, requests, responses } from "./generated/validators.js";
import type { CallValidator, Drift, Validator, Violation } from "./validator.ts";

export type { CallValidator, Drift, Validator, Violation } from "./validator.ts";

/**
 * Makes a client hold its calls to the spec: a request that breaks it is not sent, a response that departs from it is
 * reported, and handed over all the same.
 *
 * @param options.onDrift Told of each response that departs from the spec.
 * @example
 * createMeetingClient({ accessToken, validator: validate({ onDrift: (drift) => console.warn(drift) }) });
 */
export function validate({ onDrift }: { onDrift?: (drift: Drift) => void } = {}): CallValidator {
  return {
    request(operationId, input) {
      const violations = validator.request(operationId, input);
      if (violations.length === 0) return;
      const problems = violations.map(({ pointer, message }) => `${pointer} ${message}`.trim());
      throw new RequestError(
        { operationId, attempts: 0 },
        `is not a call that the spec allows: ${problems.join("; ")}`,
        violations,
      );
    },
    response({ operationId, requestId, attempts }, status, body) {
      const violations = onDrift ? validator.response(operationId, status, body) : [];
      if (violations.length > 0) onDrift?.({ operationId, requestId, attempts, status, violations });
    },
  };
}

/**
 * Holds requests and responses to the spec, without sending anything.
 *
 * @example
 * validator.request("updateUser", { account, body: { email, titel } }); // [{ pointer: "/body/titel", message: "is not known", … }]
 */
export const validator: Validator = {
  request: (operationId, input) => violationsOf(find(requests, operationId), asSent(input)),
  response: (operationId, status, body) => {
    const check = find(responses, operationId).get(status);
    return check ? violationsOf(check, body) : [];
  },
};

function find<T>(operations: ReadonlyMap<string, T>, operationId: string): T {
  const found = operations.get(operationId);
  if (found === undefined) {
    throw new Error(`There is no operation "${operationId}". Give one of ${[...operations.keys()].join(", ")}.`);
  }
  return found;
}

/** What would be sent: JSON drops undefined and what is inherited, and asks objects such as dates for their JSON. */
function asSent(input: Record<string, unknown>): Record<string, unknown> {
  const sent = Object.entries(input).map(([name, value]) => [name, name === "body" ? viaJson(value) : value] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

function viaJson(value: unknown): unknown {
  const json: string | undefined = JSON.stringify(value);
  return json === undefined ? undefined : JSON.parse(json);
}

function violationsOf(check: Check, value: unknown): Violation[] {
  return check(value) ? [] : judge(check.errors ?? []);
}

/** A choice that fails leaves faults of each of its branches, of which at most one branch is what was meant. */
function judge(faults: Fault[]): Violation[] {
  const [choice] = faults
    .filter(({ keyword }) => keyword === "anyOf")
    .sort((one, other) => one.schemaPath.length - other.schemaPath.length);
  if (!choice) return faults.filter((fault) => !isEcho(fault, faults)).map(violation);
  const inside = faults.filter((fault) => isInside(fault, choice));
  const outside = faults.filter((fault) => fault !== choice && !inside.includes(fault));
  return [...judge(outside), ...judgeChoice(choice, inside)];
}

/** A value of the wrong type also breaks every other rule for it. */
function isEcho(fault: Fault, faults: Fault[]): boolean {
  return faults.some(
    (other) =>
      other !== fault &&
      other.keyword === "type" &&
      other.instancePath === fault.instancePath &&
      parentOf(other.schemaPath) === parentOf(fault.schemaPath),
  );
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function isInside({ schemaPath, instancePath }: Fault, choice: Fault): boolean {
  return schemaPath.startsWith(`${choice.schemaPath}/`) && `${instancePath}/`.startsWith(`${choice.instancePath}/`);
}

function judgeChoice(choice: Fault, inside: Fault[]): Violation[] {
  const { instancePath, schemaPath } = choice;
  const faultsHere = (keyword: string) =>
    inside.filter((fault) => fault.keyword === keyword && fault.instancePath === instancePath);

  if (faultsHere("required").length === inside.length) {
    return [violation({ ...choice, params: { missing: inside.map(limitOf) } })];
  }
  const branches = Map.groupBy(inside, (fault) => fault.schemaPath.slice(schemaPath.length + 1).split("/")[0]);
  const wrongType = faultsHere("type");
  const ofRightType = [...branches.values()].filter((branch) => !branch.some((fault) => wrongType.includes(fault)));
  const [meant] = ofRightType;
  if (!meant) {
    const types = [...new Set(wrongType.flatMap(limitOf))];
    return [violation({ ...choice, keyword: "type", params: { type: types.length > 1 ? types : types[0] } })];
  }
  return ofRightType.length === 1 ? judge(meant) : [violation(choice)];
}

function violation(fault: Fault): Violation {
  const { instancePath, keyword } = fault;
  const limit = limitOf(fault);
  return {
    pointer: keyword === "additionalProperties" ? `${instancePath}/${escapePointer(String(limit))}` : instancePath,
    message: MESSAGES[keyword]?.(limit) ?? `breaks the rule "${keyword}"`,
    keyword,
    limit,
  };
}

/** ajv gives the limit another name for each keyword. A list is copied: it belongs to the compiled schema. */
function limitOf({ params }: Fault): unknown {
  const limit = "limit" in params ? params["limit"] : Object.values(params)[0];
  return Array.isArray(limit) ? [...limit] : limit;
}

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

const TYPES: Record<string, string> = {
  array: "an array",
  boolean: "a boolean",
  integer: "an integer",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a string",
};

const MESSAGES: Record<string, (limit: unknown) => string> = {
  additionalProperties: () => "is not known",
  anyOf: (names) => (names === undefined ? "has none of the allowed forms" : `must have ${list(names, " or ")}`),
  enum: (values) => `must be one of ${list(values, ", ")}`,
  maximum: (limit) => `must not be greater than ${limit}`,
  maxLength: (limit) => `must not be longer than ${characters(limit)}`,
  minimum: (limit) => `must not be less than ${limit}`,
  minLength: (limit) => `must not be shorter than ${characters(limit)}`,
  required: (name) => `must have ${list(name, "")}`,
  type: (types) =>
    `must be ${[types]
      .flat()
      .map((type) => TYPES[String(type)])
      .join(" or ")}`,
};

function list(values: unknown, separator: string): string {
  return [values]
    .flat()
    .map((value) => JSON.stringify(value))
    .join(separator);
}

function characters(count: unknown): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
