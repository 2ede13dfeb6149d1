import type { Operation, Parameter, Schema } from "@hwc-users/spec";

/** Builds a parameter with one example for each value. */
export function parameter(
  name: string,
  location: Parameter["in"],
  { required = false, values = [] as unknown[], schema = {} as Schema } = {},
): Parameter {
  const examples = values.map((value) => ({ name: String(value), summary: "", value }));
  return { name, in: location, required, description: "", sources: ["page"], schema, examples };
}

/** Builds an operation that has only what a test needs. */
export function operation(parts: Partial<Operation>): Operation {
  return {
    operationId: "rename",
    method: "PUT",
    path: "/users",
    service: "Users",
    summary: "",
    description: "",
    page: { url: "https://vendor.test/page", description: "", date: "undated" },
    servers: [],
    tokenHeader: "X-Token",
    retry: { retries: 0, statuses: [], minDelay: 0, maxDelay: 0, maxRetryAfter: 0 },
    parameters: [],
    responses: [],
    ...parts,
  };
}
