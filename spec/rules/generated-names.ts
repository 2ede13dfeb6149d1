/** Names that generators derive from `updateUser`, such as `UpdateUserResponse`, by their ends. */
const OPERATION_SUFFIXES = [
  // hey-api
  "Data",
  "Error",
  "Errors",
  "Response",
  "Responses",
  // orval
  "Body",
  "Headers",
  "Params",
  "PathParameters",
  "MutationBody",
  "MutationError",
  "MutationResult",
  "QueryError",
  "QueryResult",
  // kubb
  "HeaderParams",
  "Mutation",
  "MutationRequest",
  "MutationResponse",
  "PathParams",
  "Query",
  "QueryParams",
  "QueryResponse",
  // swagger-typescript-api
  "Payload",
];

/** Returns the operation from whose ID a generator derives a name; undefined if there is none. */
export function operationBehind(name: string, operationIds: readonly string[]): string | undefined {
  return operationIds.find((operationId) => {
    const pascal = capitalize(operationId);
    if (!name.startsWith(pascal)) return false;
    const suffix = name.slice(pascal.length);
    // orval and kubb name a type for each status, such as UpdateUser200.
    return suffix === "" || /^(?:\d{3}|Default)$/.test(suffix) || OPERATION_SUFFIXES.includes(suffix);
  });
}

/**
 * Lists the names that the client derives from a tag and server variables, such as `createMeetingClient`, `MeetingRegion`,
 * `isRegion` or, for the second service with a region, `isMeetingRegion`.
 */
export function serviceNames(tag: string, variables: readonly string[]): string[] {
  const variable = tag.charAt(0).toLowerCase() + tag.slice(1);
  const types = ["Client", "ClientOptions", "Context", "Operations", ...variables.map(capitalize)].map(
    (end) => `${tag}${end}`,
  );
  const values = variables.flatMap((name) => [
    `${name}s`,
    `is${capitalize(name)}`,
    `${variable}${capitalize(name)}s`,
    `is${tag}${capitalize(name)}`,
  ]);
  return [...types, ...values, `create${tag}Client`, `create${tag}Context`, variable, `${variable}Operations`];
}

/** Lists the names that openapi-typescript derives from the response `UserGone`, and so on. */
export function componentTypes(components: Record<string, object>): string[] {
  const prefixes = { headers: "Header", parameters: "Parameter", requestBodies: "RequestBody", responses: "Response" };
  return Object.entries(prefixes).flatMap(([kind, prefix]) =>
    Object.keys(components[kind] ?? {}).map((name) => prefix + name.split("-").map(capitalize).join("")),
  );
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
