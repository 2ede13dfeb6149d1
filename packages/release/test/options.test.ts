import { expect, test } from "vitest";
import { parseReleaseOptions } from "../src/options/release-options.ts";

test("parses a rehearsal and an announcement", () => {
  expect(parseReleaseOptions(["--rehearse", "--out", "a"])).toEqual({
    command: "rehearse",
    out: "a",
    scope: undefined,
    keep: false,
  });
  expect(parseReleaseOptions(["--announce", "a"])).toEqual({ command: "announce", folder: "a", registry: undefined });
});

test.for([
  [["--rehears"], /Unknown option '--rehears'/],
  [[], /do not belong together: none/],
  [["--rehearse", "--announce", "a"], /do not belong together: --rehearse --announce a/],
  [["--announce", "a", "--keep"], /do not belong together/],
] as const)("rejects %j with the help", ([args, message]) => {
  expect(() => parseReleaseOptions(args)).toThrow(message);
  expect(() => parseReleaseOptions(args)).toThrow(/--out <folder>/);
});
