import { expect, test } from "vitest";
import { scoresOf } from "../src/scores.ts";
import { wholeFolders } from "../src/whole-folders.ts";

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
const report = {
  files: {
    "src/call/make-call.ts": mutants("Killed", "Survived", "CompileError", "Ignored"),
    "src/call/events/end.ts": mutants("Timeout", "NoCoverage"),
    "src/json/pointer.ts": mutants("Killed"),
    "src/index.ts": mutants("Killed"),
  },
};

test("counts detected mutants by folder, without those that do not run", () => {
  expect(scoresOf(report)).toEqual({
    "client-mutants/call": [{ subject: "src/call", value: 2, of: 4 }],
    "client-mutants/json": [{ subject: "src/json", value: 1, of: 1 }],
    "client-mutants/index.ts": [{ subject: "src/index.ts", value: 1, of: 1 }],
  });
});

test("counts only the folders that were mutated as a whole", () => {
  expect(Object.keys(scoresOf(report, ["json"]))).toEqual(["client-mutants/json"]);
  expect(scoresOf(report, [])).toEqual({});
});

test("a run without --mutate mutates all folders", () => {
  expect(wholeFolders(["--concurrency", "1"])).toBeUndefined();
});

test("a run of some files mutates no folder as a whole", () => {
  const patterns = ["src/call/**/*.ts", "src/json/pointer.ts", "src/errors/*.ts", "!src/call/make-call.ts"];
  expect(wholeFolders(["--mutate", patterns.slice(0, 3).join(",")])).toEqual(["call"]);
  expect(wholeFolders(["-m", "src/json/pointer.ts"])).toEqual([]);
});
