import { expect, test } from "vitest";
import { clientsModule } from "../scripts/modules/clients.ts";
import { contextsModule } from "../scripts/modules/contexts.ts";
import { functionsModule } from "../scripts/modules/functions.ts";
import { operationsModule } from "../scripts/modules/operations.ts";
import { optionsModule } from "../scripts/modules/options.ts";
import { serverVariablesModule } from "../scripts/modules/server-variables.ts";
import { signInOperationsModule } from "../scripts/modules/sign-in-operations.ts";
import { exampleOperation, servicesOf } from "./example-operation.ts";

const requestBody = { required: true, description: "", schema: {}, examples: [] };

test("a function takes the context of its service, arguments and options", () => {
  const code = functionsModule(servicesOf(exampleOperation));
  expect(code).toContain('import type { UsersContext } from "./contexts.ts";');
  expect(code).toContain('export function rename(\n  users: UsersContext,\n  input: Input<operations["rename"]>,\n');
});

test("the example of a function has its arguments, but no header", () => {
  expect(functionsModule(servicesOf(exampleOperation))).toContain(" * await rename(users, { id });\n");
});

test("the arguments of a function are optional when none is required", () => {
  const parameters = exampleOperation.parameters.map((one) => ({ ...one, required: one.in === "header" }));
  const optional = { ...exampleOperation, parameters };
  expect(functionsModule(servicesOf(optional))).toContain("  input?: Input<");
  expect(functionsModule(servicesOf({ ...optional, requestBody }))).toContain("  input: Input<");
});

test.for([functionsModule, operationsModule])("a description cannot end its doc comment", (print) => {
  expect(print(servicesOf(exampleOperation))).toContain(" * Ends a comment: *\\/\n");
});

test("the table marks a required body, and a body of the response", () => {
  const responses = exampleOperation.responses.map((response) => ({ ...response, schema: {} }));
  const plain = operationsModule(servicesOf(exampleOperation));
  expect(plain).not.toMatch(/bodyRequired|hasResponseBody/);
  const optional = operationsModule(
    servicesOf({ ...exampleOperation, requestBody: { ...requestBody, required: false } }),
  );
  expect(optional).toContain('"bodyRequired": false');
  const full = operationsModule(servicesOf({ ...exampleOperation, requestBody, responses }));
  expect(full).toContain('"bodyRequired": true');
  expect(full).toContain('"hasResponseBody": true');
});

test("operations with the same retry policy share its constant", () => {
  const other = { ...exampleOperation, operationId: "remove" };
  const code = operationsModule(servicesOf(exampleOperation, other));
  expect(code.match(/maxRetryAfter/g)).toHaveLength(1);
  const stubborn = { ...other, retry: { ...other.retry, retries: 9 } };
  expect(operationsModule(servicesOf(exampleOperation, stubborn)).match(/maxRetryAfter/g)).toHaveLength(2);
});

test("the options have the token, and the first server as the default", () => {
  const code = optionsModule(servicesOf(exampleOperation));
  expect(code).toContain("  token: Token;");
  expect(code).toContain('   * @default "https://users.test"\n');
  expect(code).toContain('  baseUrl?: "https://users.test" | URL | (string & Record<never, never>);');
});

test("a server variable is an option that accepts known values and others", () => {
  const zone = { default: "z1", knownValues: ["z1", "z2"], sources: [], description: "The zone." };
  const variables = { zone };
  const zoned = servicesOf({ ...exampleOperation, servers: [{ url: "https://{zone}.users.test", variables }] });
  const options = optionsModule(zoned);
  expect(options).toContain('export type UsersZone =\n  | "z1"\n  | "z2"\n  | (string & Record<never, never>);');
  expect(options).toContain("        zone: UsersZone;\n        baseUrl?: never;");
  expect(options).toContain("        baseUrl: string | URL;\n        zone?: never;");
  for (const code of [clientsModule(zoned), contextsModule(zoned)]) expect(code).toContain('{ token, zone: "z1" }');
});

test("the known values of a server variable are exported with a guard, under names that no other service has", () => {
  const zone = { default: "z1", knownValues: ["z1", "z2"], sources: [], description: "The zone." };
  const users = { ...exampleOperation, servers: [{ url: "https://{zone}.users.test", variables: { zone } }] };
  const desktops = { ...users, operationId: "restart", service: "Desktops" };
  const code = serverVariablesModule(servicesOf(users, desktops));
  expect(code.match(/(?<=export const )\w+/g)).toEqual(["zones", "isZone", "desktopsZones", "isDesktopsZone"]);
});

test.for([{ tokenHeader: "X-Other-Token" }, { servers: [{ url: "https://other.test" }] }])(
  "operations of one service with different %o are rejected",
  (difference) => {
    const other = { ...exampleOperation, operationId: "remove", ...difference };
    expect(() => servicesOf(exampleOperation, other)).toThrow(/^remove: .* Users /);
  },
);

test("a service without a server is rejected", () => {
  expect(() => servicesOf({ ...exampleOperation, servers: [] })).toThrow(/Users has no server/);
});

test("the table of sign-in operations has the servers, and the values that the spec fixes", () => {
  const [id, requestId] = exampleOperation.parameters;
  if (!id || !requestId) throw new Error("The example operation has two parameters.");
  const parameters = [id, requestId, { ...requestId, name: "X-Kind", schema: { enum: ["long"] } }];
  const properties = { kind: { enum: [7] }, level: { enum: [1, 2] }, note: { enum: ["a"] }, name: {} };
  const schema = { required: ["kind", "level", "name"], properties };
  const code = signInOperationsModule([{ ...exampleOperation, parameters, requestBody: { ...requestBody, schema } }]);
  expect(code).toContain('export const users = {\n  "servers": [\n    "https://users.test"\n  ],\n');
  expect(code).toContain('  "headers": {\n    "X-Kind": "long"\n  },\n  "fields": {\n    "kind": 7\n  }\n} as const;');
  expect(signInOperationsModule([exampleOperation])).not.toMatch(/headers|fields/);
});
