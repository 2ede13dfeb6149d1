import { type JsonObject, operations, resolveReferences } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../src/examples/check-examples.ts";
import { checkHeaders } from "../src/examples/check-headers.ts";
import { checkReferences } from "../src/examples/check-references.ts";
import { objectAt } from "../src/json/object-at.ts";
import { compareWithVendorDocs, withoutRecord } from "../src/vendor-docs/compare.ts";
import { bundle, differencesAfter } from "./changed-spec.ts";

/** Fails with the problems alone: a comparison of two lists would print each of them twice. */
function expectNone(problems: readonly string[]): void {
  expect(problems.length, problems.join("\n")).toBe(0);
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

  test("of a schema that several responses share is one line for each fact", () => {
    const codes = Object.entries(objectAt(bundle, "components", "schemas")).filter(([name]) => /ErrorCode$/.test(name));
    const known = codes.filter(([, schema]) => Object.hasOwn(objectAt(schema), "enum"));
    expect(known).not.toEqual([]);
    for (const [name] of known) {
      const differences = differencesAfter((changed) => {
        const schema = objectAt(changed, "components", "schemas", name);
        for (const list of ["enum", "x-enum-varnames"]) (schema[list] as string[]).push("NEW.1");
        objectAt(schema, "x-enumDescriptions")["NEW.1"] = "A new error.";
        objectAt(schema, "x-error-statuses")["NEW.1"] = [400];
        objectAt(schema, "x-source")["NEW.1"] = "sdk";
      });
      const line = (fact: string) =>
        expect.stringMatching(
          new RegExp(
            `^\\w+ responses \\d{3} body fields error_code ${fact} .*Edit packages/contract/src/vendor-docs/records/\\w+-errors\\.ts `,
          ),
        );
      expect(differences.sort()).toEqual([
        line(
          'meanings NEW\\.1 \\(and \\d+ more\\): the vendor docs have nothing, the spec has \\{"meaning":"A new error\\."\\}\\.',
        ),
        line('names NEW\\.1 \\(and \\d+ more\\): the vendor docs have nothing, the spec has "NEW\\.1"\\.'),
        line("statuses NEW\\.1 \\(and \\d+ more\\): the vendor docs have nothing, the spec has \\[400\\]\\."),
        line('values \\(and \\d+ more\\): only the spec has "NEW\\.1"\\.'),
      ]);
    }
  });

  const codes = ["components", "schemas", "KnownMeetingErrorCode"] as const;
  test.for<[about: string, change: (schema: JsonObject) => void, difference: string]>([
    [
      "the value that has no description",
      (schema) => delete objectAt(schema, "x-enumDescriptions")["USG.000000002"],
      'meanings USG.000000002 (and 14 more): the vendor docs have {"meaning":"service failed; try again later"}, the spec has nothing',
    ],
    [
      "the value that has no source",
      (schema) => delete objectAt(schema, "x-source")["USG.000000002"],
      'valuesSource (and 14 more): the vendor docs have "elsewhere", the spec has "elsewhere, not USG.000000002"',
    ],
    [
      "a value from elsewhere whose source is the page",
      (schema) => {
        schema["x-source"] = "page";
      },
      'valuesSource (and 14 more): the vendor docs have "elsewhere", the spec has "page"',
    ],
  ])("names %s", ([, change, difference]) => {
    const differences = differencesAfter((changed) => change(objectAt(changed, ...codes)));
    expect(differences).toEqual([expect.stringContaining(difference)]);
  });

  test.for<[about: string, schema: string, change: (schema: JsonObject) => void, difference: string]>([
    [
      "a limit of the page whose source is another",
      "JobTitle",
      (schema) => {
        schema["x-source"] = "sdk";
      },
      'fields title source (and 1 more): the vendor docs have "page", the spec has "elsewhere"',
    ],
    [
      "a limit without a source",
      "JobTitle",
      (schema) => delete schema["x-source"],
      'fields title source (and 1 more): the vendor docs have "page", the spec has "none"',
    ],
    [
      "a field of a response that is never null",
      "UserFunctions",
      (schema) => {
        objectAt(schema, "properties", "enableRoom")["type"] = "boolean";
      },
      "nullable: the vendor docs have true, the spec has nothing",
    ],
    [
      "an enumeration of a response without other values",
      "User",
      (schema) => {
        objectAt(schema, "properties")["license"] = structuredClone(
          objectAt(bundle, "components", "schemas", "License"),
        );
      },
      "license open: the vendor docs have true, the spec has nothing",
    ],
    [
      "another dialling code",
      "Country",
      (schema) => {
        objectAt(schema, "x-enumDescriptions")["UK"] = "+245";
      },
      'diallingCodes UK (and 2 more): the vendor docs have "+44", the spec has "+245"',
    ],
  ])("names %s", ([, name, change, difference]) => {
    const differences = differencesAfter((changed) => change(objectAt(changed, "components", "schemas", name)));
    expect(differences).toContainEqual(expect.stringContaining(difference));
  });

  test("names another date of a page", () => {
    const differences = differencesAfter((changed) => {
      const [operation] = Object.values(objectAt(changed, "paths", "/v1/usg/dcs/member"))
        .map((each) => objectAt(each, "externalDocs"))
        .filter((docs) => docs["x-page-date"]);
      Object.assign(operation ?? {}, { "x-page-date": "2025-11-21" });
    });
    expect(differences).toEqual([
      expect.stringContaining('updateMyInfo page date: the vendor docs have "2023-12-22", the spec has "2025-11-21"'),
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
    expect(compareWithVendorDocs(changed)).toEqual(compareWithVendorDocs(document));
  });
});
