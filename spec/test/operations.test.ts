import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { operations, personalNames, signInOperations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const yaml = readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.yaml")), "utf8");
const json = readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8");

describe("the bundle", () => {
  test("starts with a do-not-edit banner", () => {
    expect(yaml).toMatch(/^# Generated from .* Do not edit\.\n/);
    expect(JSON.parse(json)["x-generated"]).toMatch(/Do not edit/);
  });

  test("is the same document as YAML and as JSON", () => {
    expect(parse(yaml)).toEqual(JSON.parse(json));
  });

  test("has no external references", () => {
    const references = [...json.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !reference?.startsWith("#/"))).toEqual([]);
  });

  test("names each component as its file", () => {
    // Redocly adds a number to a name that two files claim.
    expect(json).not.toMatch(/"#\/components\/\w+\/[^"]*-\d+"/);
  });
});

describe("operations", () => {
  test("lists every operation of the bundle", () => {
    const listed = operations.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`);
    const paths = Object.entries<Record<string, { operationId?: string }>>(JSON.parse(json).paths);
    const inBundle = paths.flatMap(([path, pathItem]) =>
      Object.entries(pathItem)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => `${method.toUpperCase()} ${path} ${operation.operationId}`),
    );
    expect(listed).toEqual(inBundle);
  });

  test("has every named example of the bundle", () => {
    const listed = operations.flatMap(({ requestBody, responses, defaultResponse, parameters }) =>
      [requestBody, ...responses, defaultResponse, ...parameters].flatMap((part) => part?.examples ?? []),
    );
    const named: unknown[] = Object.values(JSON.parse(json).components.examples);
    for (const { summary, value } of named as { summary: string; value: unknown }[]) {
      expect(listed).toContainEqual(expect.objectContaining({ summary, value }));
    }
  });

  test("leaves no reference unresolved", () => {
    expect(JSON.stringify(operations)).not.toContain("$ref");
  });
});

describe("signInOperations", () => {
  test("are beside the operations, not among them", () => {
    expect(signInOperations.map(({ operationId, service }) => `${service} ${operationId}`)).toEqual([
      "Meeting signInWithAppId",
      "Meeting signInWithAccount",
      "IAM signInWithIam",
    ]);
    expect(json).not.toContain("signIn");
    expect(operations).toHaveLength(4);
  });

  test("need no token, and carry credentials in Authorization or in the body", () => {
    const headers = signInOperations.map(({ tokenHeader, signatureHeader }) => tokenHeader ?? signatureHeader);
    expect(headers).toEqual(["Authorization", "Authorization", undefined]);
  });

  test("mark every secret as personal", () => {
    expect(personalNames(signInOperations)).toEqual([
      "HA2",
      "account",
      "name",
      "password",
      "userEmail",
      "userId",
      "userName",
      "userPhone",
    ]);
  });
});
