import { describe, expect, test } from "vitest";
import { checkMeaning } from "../src/meanings/check-meaning.ts";

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
    ["no negation", text.replace("never", "at once"), ['must mention "never"']],
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
