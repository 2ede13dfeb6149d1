import { isObject, type Schema, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance, CLIENT_ERRORS } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

const TEXTS = { Chinese: "汉字", emoji: "😀" };

/**
 * Lists requests with such characters in texts without a limit. A server may reject them: only it knows its departments, and which
 * phone numbers are valid. But it must not fail.
 */
export function freeTextCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const { body } = base;
  const { properties = {} } = operation.requestBody?.schema ?? {};
  if (!isObject(body)) return [];
  return Object.keys(body)
    .filter((field) => isFreeText(properties[field]))
    .flatMap((field) =>
      Object.entries(TEXTS).map(([title, text]) =>
        createTestCase(
          operation,
          `/body/${field} ${title} accepted`,
          { ...base, body: { ...body, [field]: text } },
          { ...acceptance(operation), unclear: CLIENT_ERRORS },
        ),
      ),
    );
}

function isFreeText({ type, enum: values, minLength, maxLength }: Schema = {}): boolean {
  return type === "string" && !values && minLength === undefined && maxLength === undefined;
}
