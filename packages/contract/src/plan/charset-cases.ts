import { isObject, type Schema, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { rejection } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/** Lists a request with JSON in ISO 8859-1. JSON is UTF-8 (RFC 8259), so a server must not read it. */
export function charsetCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const field = textField(operation.requestBody?.schema, base.body);
  if (field === undefined) return [];
  const text = JSON.stringify({ ...Object(base.body), [field]: "é" });
  const { parts: _, ...testCase } = createTestCase(operation, "", base, rejection([400, 415]));
  const { request } = testCase;
  return [
    {
      ...testCase,
      name: `content type: application/json; charset=iso-8859-1 rejected`,
      request: {
        ...request,
        headers: { ...request.headers, "content-type": "application/json; charset=iso-8859-1" },
        body: Buffer.from(text, "latin1"),
      },
    },
  ];
}

/** A field with any text, if the base request names one. */
function textField({ properties = {} }: Schema = {}, body: unknown): string | undefined {
  return isObject(body)
    ? Object.keys(body).find((name) => properties[name]?.type === "string" && !properties[name].enum)
    : undefined;
}
