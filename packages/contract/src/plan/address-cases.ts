import { findOperation, isSuccess, operations, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { reportsError } from "../response/reports-error.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance, rejection } from "./expectations.ts";
import { inventId } from "./invent-id.ts";
import type { TestCase } from "./test-case.ts";

/** Not DELETE or GET: the service may have them for an account. */
const WRONG_METHODS = ["POST", "PATCH"];
const UNKNOWN_SEGMENT = "contract-unknown";

/** Lists base requests to an account, a path or a method that the spec does not have. */
export function addressCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  // A gateway may reject an unknown path before it checks the token.
  const expected = rejection([400, 404, 405], [401, 403, 501]);
  const { parts: _, ...testCase } = createTestCase(operation, "", base, expected);
  const { request } = testCase;
  const [path = ""] = request.target.split("?", 1);
  const unknownPath = `${path}/${UNKNOWN_SEGMENT}`;
  const target = unknownPath + request.target.slice(path.length);
  const isUnknown = findOperation(operations, request.method, unknownPath) === undefined;
  return [
    ...unknownAccount(operation, base),
    ...unknownListedAccount(operation, base),
    ...(isUnknown ? [{ ...testCase, name: "an unknown path rejected", request: { ...request, target } }] : []),
    ...WRONG_METHODS.map((method) => ({
      ...testCase,
      name: `the method ${method} rejected`,
      request: { ...request, method },
    })),
  ];
}

/** The account is the last ID of the path. One before it, such as a project, must match the token. */
function unknownAccount(operation: TokenOperation, base: RequestParts): TestCase[] {
  const account = operation.parameters.findLast(({ in: part, schema }) => part === "path" && schema.type === "string");
  if (!account || account.schema.enum) return [];
  const parts = { ...base, path: { ...base.path, [account.name]: inventId() } };
  const expected = { ...rejection([400, 404], [403]), allowsReportedError: documentsErrorInSuccess(operation) };
  return [createTestCase(operation, `an unknown ${account.name} rejected`, parts, expected)];
}

/** No source states whether a server ignores the unknown accounts of a list. */
function unknownListedAccount(operation: TokenOperation, base: RequestParts): TestCase[] {
  if (!Array.isArray(base.body)) return [];
  const expected = rejection([400], acceptance(operation).statuses);
  return [
    createTestCase(operation, "a list of an unknown account rejected", { ...base, body: [inventId()] }, expected),
  ];
}

function documentsErrorInSuccess(operation: TokenOperation): boolean {
  return operation.responses.some(
    ({ status, examples }) =>
      isSuccess(status) && examples.some(({ value }) => reportsError(operation, { status, body: value })),
  );
}
