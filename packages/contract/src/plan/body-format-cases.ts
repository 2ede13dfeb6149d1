import { isObject, type TokenOperation } from "@hwc-users/spec";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance, BAD_REQUEST, MISSING_BODY } from "./expectations.ts";
import type { Expectation, TestCase } from "./test-case.ts";

/** Lists requests whose bodies are the base body, written in other ways, or no longer JSON. */
export function bodyFormatCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const accepted = acceptance(operation);
  const testCase = createTestCase(operation, "", base, accepted);
  const text = JSON.stringify(base.body);
  const withBody = (body: string, name: string): TestCase => ({
    ...testCase,
    name: `body format: ${name} accepted`,
    request: { ...testCase.request, body },
  });
  const { parts: _, ...withoutParts } = testCase;
  const withInvalidBody = (body: string, name: string, expected: Expectation = BAD_REQUEST): TestCase => ({
    ...withoutParts,
    name: `body format: ${name} rejected`,
    request: { ...testCase.request, body },
    expected,
  });
  return [
    withBody(JSON.stringify(base.body, null, 2), "indented JSON"),
    withBody(escapeCharacters(text), "JSON with escaped characters"),
    withInvalidBody("", "an empty body", emptyBody(operation, base)),
    ...invalidBodies(base.body, text)
      .filter(({ body }) => !isValidJson(body))
      .map(({ body, name }) => withInvalidBody(body, name)),
  ];
}

/**
 * Some frameworks read an empty body as an empty object, which may be valid. A request without a body and its type is a case of
 * its own.
 */
function emptyBody(operation: TokenOperation, base: RequestParts): Expectation {
  const violated = violatedCases(requestBoundaryCases(operation), { ...base, body: {} });
  return violated.length > 0 ? MISSING_BODY : { ...MISSING_BODY, unclear: acceptance(operation).statuses };
}

function invalidBodies(value: unknown, text: string): { name: string; body: string }[] {
  return [
    { name: "cut JSON", body: text.slice(0, -1) },
    { name: "JSON with trailing text", body: `${text}x` },
    { name: "two JSON values", body: `${text}\n${text}` },
    { name: "JSON with a trailing comma", body: `${text.slice(0, -1)},${text.slice(-1)}` },
    { name: "JSON in single quotes", body: text.replaceAll('"', "'") },
    { name: "JSON with a comment", body: `/* */${text}` },
    { name: "JSON with NaN", body: withNaN(value) },
  ];
}

/** A server that does not check this finds no number out of its range. */
function withNaN(value: unknown): string {
  const marker = "contract-nan";
  const marked = Array.isArray(value) ? [...value, marker] : isObject(value) ? markNumber(value, marker) : value;
  return JSON.stringify(marked).replace(`"${marker}"`, "NaN");
}

function markNumber(object: Record<string, unknown>, marker: string): Record<string, unknown> {
  const names = Object.keys(object);
  const name = names.find((each) => typeof object[each] === "number") ?? names[0];
  return name === undefined ? object : { ...object, [name]: marker };
}

function escapeCharacters(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, (string) => {
    const units = String(JSON.parse(string)).split("");
    return `"${units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
  });
}

function isValidJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
