import { describe, expect, test } from "vitest";
import { compareHelp } from "../src/command-line/compare-help.ts";

const HELP = `Checks a server.

Usage: check --target <url> [options]

  --target <url>          the server
  --rate <number>         requests per second (default: 5)
  --mode <fast | slow>    how it sends (default: fast with --rate, else slow)
  --max-requests <number> stops after so many requests
  --dry-run               prints the requests

Exit codes: 0 the server conforms, 1 violations.
`;

/** Replaces a text in the help, and lists the changes that this makes. */
function compareEdited(text: string, replacement: string) {
  const edited = HELP.replace(text, replacement);
  if (edited === HELP) throw new Error(`The help does not have the text ${text}`);
  const changes = compareHelp("@hwc-users/contract", new Map([["check", HELP]]), new Map([["check", edited]]));
  return changes.map((change) => `${change.impact}: ${change.text}`);
}

describe("the change of a command is", () => {
  test.for([
    ["a removed option", "  --dry-run               prints the requests\n", "", "`--dry-run` was removed or renamed."],
    [
      "a removed option with a long name",
      / {2}--max.*\n/.exec(HELP)?.[0] ?? "",
      "",
      "`--max-requests` was removed or renamed.",
    ],
    ["an option that becomes a flag", "--rate <number>", "--rate         ", "`--rate` now needs no value."],
    ["a flag that becomes an option", "--dry-run       ", "--dry-run <file>", "`--dry-run` now needs a value."],
  ] as const)("breaking: %s", ([, text, replacement, sentence]) => {
    expect(compareEdited(text, replacement)).toEqual([`breaking: The option ${sentence}`]);
  });

  test.for([
    [
      "a new option",
      "  --dry-run",
      "  --har <file>            writes the requests\n  --dry-run",
      "The option `--har` was added.",
    ],
    ["another default", "default: 5", "default: 6", "The default or the values of the option `--rate` changed."],
    ["another value", "<fast | slow>", "<fast | none>", "The default or the values of the option `--mode` changed."],
  ] as const)("minor: %s", ([, text, replacement, sentence]) => {
    expect(compareEdited(text, replacement)).toEqual([`minor: ${sentence}`]);
  });

  test.for([
    [
      "another description",
      "the server\n",
      "the address of the server\n",
      "The description of the option `--target` changed.",
    ],
    ["another text", "1 violations", "1 for violations", "The help of the command changed."],
  ] as const)("a patch: %s", ([, text, replacement, sentence]) => {
    expect(compareEdited(text, replacement)).toEqual([`patch: ${sentence}`]);
  });
});

test("a renamed command is breaking", () => {
  expect(compareHelp("@hwc-users/contract", new Map([["check", HELP]]), new Map([["test", HELP]]))).toMatchObject([
    { impact: "breaking", location: "check", text: "The command `check` was removed or renamed." },
    { impact: "minor", location: "test", text: "The command `test` was added." },
  ]);
});

test("the same help is no change", () => {
  expect(compareHelp("@hwc-users/contract", new Map([["check", HELP]]), new Map([["check", HELP]]))).toEqual([]);
});
