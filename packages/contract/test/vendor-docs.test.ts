import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type JsonObject, operations, resolveReferences } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../src/examples/check-examples.ts";
import { checkHeaders } from "../src/examples/check-headers.ts";
import { checkReferences } from "../src/examples/check-references.ts";
import { objectAt } from "../src/json/object-at.ts";
import { compareWithVendorDocs, withoutRecord } from "../src/vendor-docs/compare.ts";

const bundle: JsonObject = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/bundle.json")), "utf8"),
);

/** Fails with the problems alone: a comparison of two lists would print each of them twice. */
function expectNone(problems: readonly string[]): void {
  if (problems.length > 0) expect.fail(problems.join("\n"));
}

const document = resolveReferences<JsonObject>(bundle);

describe("the spec", () => {
  test("matches the vendor docs", () => {
    for (const operationId of withoutRecord(document)) {
      console.info(`The vendor docs of ${operationId} are not recorded. Record them in src/vendor-docs/records/.`);
    }
    expectNone(compareWithVendorDocs(document));
  });

  test("has examples that match the schemas and the vendor docs", () => {
    expectNone([...checkExamples(operations), ...checkHeaders(document), ...checkReferences(bundle)]);
  });
});

describe("a difference between the spec and the vendor docs", () => {
  const known = compareWithVendorDocs(document);

  /** Changes the spec, and returns the differences that it did not have before. */
  function differencesAfter(change: (bundle: JsonObject) => void): string[] {
    const changed = structuredClone(bundle);
    change(changed);
    const differences = compareWithVendorDocs(resolveReferences<JsonObject>(changed));
    return differences.filter((difference) => !known.includes(difference));
  }

  test("is one line with both values and the file to edit", () => {
    const differences = differencesAfter((changed) => {
      const request = objectAt(changed, "components", "schemas", "UpdateUserInfoRequest", "properties");
      objectAt(request, "description")["maxLength"] = 33;
    });
    expect(differences).toEqual([
      "updateUserInfo body fields description maxLength: the vendor docs have nothing, the spec has 33. " +
        "Edit packages/contract/src/vendor-docs/records/updateUserInfo.ts if the vendor docs changed, or else the spec.",
    ]);
  });

  test("of a schema that several responses share is one line", () => {
    const codes = Object.entries(objectAt(bundle, "components", "schemas")).filter(([name]) => /ErrorCode$/.test(name));
    expect(codes).not.toEqual([]);
    for (const [name] of codes) {
      const differences = differencesAfter((changed) => {
        const [known] = [objectAt(changed, "components", "schemas", name)["anyOf"] ?? []].flat();
        const { enum: values, "x-enumDescriptions": meanings } = objectAt(known);
        if (!Array.isArray(values)) throw new Error(`${name} has no enum.`);
        values.push("NEW.1");
        objectAt(meanings)["NEW.1"] = "A new error.";
      });
      expect(differences).toEqual([
        expect.stringMatching(
          /^\w+ responses \d{3} body fields error_code values \(and \d+ more\): only the spec has (.*, )?"NEW\.1"\. Edit packages\/contract\/src\/vendor-docs\/records\/\w+\.ts /,
        ),
      ]);
    }
  });

  test("names only the value that has no description", () => {
    const differences = differencesAfter((changed) => {
      const [known] = [objectAt(changed, "components", "schemas", "MeetingErrorCode")["anyOf"] ?? []].flat();
      delete objectAt(objectAt(known)["x-enumDescriptions"])["USG.000000002"];
    });
    expect(differences).toEqual([
      expect.stringContaining(
        'meanings (and 11 more): the vendor docs have "each value", the spec has "each value, not',
      ),
    ]);
  });

  test("names an operation that is only in the vendor docs", () => {
    const differences = differencesAfter((changed) => {
      delete objectAt(changed, "paths")["/v2/{project_id}/users/{user_id}"];
    });
    expect(differences).toEqual([expect.stringContaining("updateUserInfo: only the vendor docs have the operation")]);
  });

  test("does not include an operation without a record", () => {
    const changed = resolveReferences<JsonObject>(bundle);
    objectAt(changed, "paths")["/v1/new"] = { get: { operationId: "readNew", responses: {} } };
    expect(withoutRecord(changed)).toContain("readNew");
    expect(compareWithVendorDocs(changed)).toEqual(known);
  });
});

test("an example with a value that the vendor docs lack is a problem", () => {
  const changed = structuredClone(operations);
  const examples = changed.flatMap(({ responses }) => responses).flatMap((response) => response.examples);
  const full = examples.find(({ name }) => name === "full");
  Object.assign(full?.value as object, { license: 7 });
  expect(checkExamples(changed)).toContain(
    "updateUser: the example 200 full has /license 7, which is not in the vendor docs",
  );
});
