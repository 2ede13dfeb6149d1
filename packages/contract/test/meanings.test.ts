import type { Json, JsonObject } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { checkMeaning } from "../src/meanings/check-meaning.ts";
import { differencesAfter } from "./changed-spec.ts";

const meaning = "account expires UTC; 0 never; milliseconds may follow seconds";
const text = "When the account expires, in UTC. `0` means never. Milliseconds may follow the seconds.";

test("a text with the recorded meaning has no problem, whatever its other words and the order of its sentences", () => {
  expect(checkMeaning(meaning, text)).toEqual([]);
  expect(
    checkMeaning(meaning, "The milliseconds may follow seconds. `0` is never. This account expires at that UTC time."),
  ).toEqual([]);
});

test("a statement can have alternatives", () => {
  expect(checkMeaning("token refused|rejected", "The token was rejected.")).toEqual([]);
  expect(checkMeaning("token refused|rejected", "The token was lost.")).toEqual(['must mention "refused|rejected"']);
});

describe("a text with another meaning", () => {
  test.for<[about: string, changed: string, problems: string[]]>([
    ["another unit", text.replace("UTC", "local time"), ['must mention "utc"', 'must not mention "local"']],
    ["a negation", text.replace("may follow", "may not follow"), ['must not mention "not"']],
    ["no negation", text.replace("never", "the default"), ['must mention "never"']],
    ["another number", text.replace("0", "1"), ['must mention "0"', 'must not mention "1"']],
    ["another name in backticks", text.replace("account", "account in `x`"), ['must not mention "x"']],
    ["a sentence more", `${text} It is deleted.`, ['states what is not recorded: "It is deleted."']],
    ["a sentence less", text.replace("`0` means never.", ""), ['must mention "0"', 'must mention "never"']],
    [
      "the words in another order",
      text.replace("Milliseconds may follow the seconds", "Seconds may follow the milliseconds"),
      ['must state "milliseconds may follow seconds" in one sentence, in this order'],
    ],
  ])("has a problem: %s", ([, changed, problems]) => {
    expect(checkMeaning(meaning, changed)).toEqual(problems);
  });
});

test("a full stop in code ends no sentence, and a heading is none", () => {
  expect(checkMeaning("begin USG. or MMC.", "## Codes\n\nCodes begin with `USG.` or `MMC.`.")).toEqual([]);
});

describe("a text of the spec that differs from the vendor docs", () => {
  test.for<[about: string, location: string[], text: string | undefined, differences: string[]]>([
    [
      "a description with another unit",
      ["components", "schemas", "User", "properties", "activeTime", "description"],
      "When the account was activated, as a UTC timestamp. The value is in seconds since 1970-01-01.",
      [
        'activeTime meaning: the description must mention "milliseconds"',
        'activeTime meaning: the description must not mention "seconds"',
      ],
    ],
    [
      "the meaning of another value",
      ["components", "schemas", "License", "x-enumDescriptions", "0"],
      "free trial",
      [
        'license meanings 0 meaning: the description must mention "commercial"',
        'license meanings 0 meaning: the description must not mention "trial"',
      ],
    ],
    [
      "an error described as a success",
      ["components", "responses", "WorkspaceNotFound", "description"],
      "The user was changed.",
      ["resource", "not", "exist"]
        .map((word) => `responses 404 meaning: the description must mention "${word}"`)
        .concat(["user", "changed"].map((word) => `responses 404 meaning: the description must not mention "${word}"`)),
    ],
    [
      "a sentence that no longer states where the codes have their prefixes",
      ["components", "schemas", "WorkspaceErrorCode", "description"],
      "The error code. Codes of Workspace end with `WKS.`, and `WKS.00000000` means success. Codes of the gateway in front of it begin with `APIG.` or `APIGW.`. The service has more codes than the known ones.",
      [
        'body fields error_code meaning (and 7 more): the description must state "Workspace begin WKS. WKS.00000000 success" in one sentence, in this order',
        'body fields error_code meaning (and 7 more): the description must not mention "end"',
      ],
    ],
    [
      "a part that is excluded instead of included",
      ["paths", "/v1/usg/dcs/corp/member/{account}", "put", "requestBody", "description"],
      "The fields to change, excluding a phone number or an email address.",
      [
        'body meaning: the description must mention "including"',
        'body meaning: the description must not mention "excluding"',
      ],
    ],
    [
      "a sign that is no longer optional",
      ["components", "schemas", "UpdateUserRequest", "properties", "phone", "description"],
      "The mobile number with its country code: digits after a `+`. The vendor's SDKs require `country` with it, and allow at most 32 characters.",
      ['phone meaning: the description must mention "optionally"'],
    ],
    [
      "a source that states the opposite",
      ["components", "schemas", "RoomMode", "description"],
      "The kind of room, contrary to the vendor's SDKs.",
      ['vmrMode innerMeaning: the description must not mention "contrary"'],
    ],
    [
      "a description that is missing",
      ["components", "schemas", "User", "properties", "sipNum", "description"],
      undefined,
      [`sipNum meaning: the description is missing; it must state "user's SIP number"`],
    ],
    [
      "a description without a record",
      ["paths", "/v2/{project_id}/users/{user_id}", "servers", "0", "variables", "region", "description"],
      "The region of the project.",
      ['variables region meaning: the description has no recorded meaning: "The region of the project."'],
    ],
    [
      "a summary that states the opposite",
      ["components", "examples", "updateUserInfo.request.minimal", "summary"],
      "Enable the user",
      [
        'examples request minimal meaning: the summary must mention "disable"',
        'examples request minimal meaning: the summary must not mention "enable"',
      ],
    ],
  ])("is a difference: %s", ([, location, text, lines]) => {
    const differences = differencesAfter((changed) => {
      const holder = location.slice(0, -1).reduce<Json>((inner, name) => (inner as JsonObject)[name] ?? null, changed);
      Object.assign(holder as JsonObject, { [location.at(-1) ?? ""]: text });
    });
    expect(differences).toEqual(lines.map((line) => expect.stringContaining(`${line}. Edit packages/contract/`)));
  });
});
