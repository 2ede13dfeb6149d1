import { describe, expect, test } from "vitest";
import type { Document } from "yaml";
import { lintChanged, type Problem, type SpecChange } from "./lint-changed.ts";

/** A change of a valid spec, and a part of the message that must report it. */
export type Case = [what: string, change: SpecChange, message: string | RegExp];

/** The changes of all cases of a test file. They are linted at once, before the first test. */
const changes: SpecChange[] = [];
let linted: Promise<Problem[][]> | undefined;

/** Adds a change to those that are linted, and returns how to get its problems. */
function problemsOf(change: SpecChange): () => Promise<Problem[]> {
  const index = changes.push(change) - 1;
  return async () => {
    linted ??= lintChanged(changes);
    return (await linted)[index] ?? [];
  };
}

/** Tests that a rule reports each of the changes: with a file and a line, with what is wrong and what to write. */
export function rejects(rule: string, cases: readonly Case[]): void {
  describe(`${rule} rejects`, () => {
    for (const [what, change, message] of cases) {
      const problems = problemsOf(change);
      test(what, async () => {
        const reported = (await problems()).filter(({ ruleId }) => ruleId === rule);
        expect(reported.map((problem) => problem.message)).toContainEqual(
          typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
        );
        for (const { file, line, message: text } of reported) {
          expect(file).toMatch(/^[\w./-]+\.yaml$/);
          expect(line).toBeGreaterThan(0);
          // House rules end with an instruction.
          if (rule.startsWith("house/")) expect(text).toMatch(/[.?)] [A-Z][^.]*.*\.$/s);
        }
      });
    }
  });
}

/** Tests that every rule accepts each of the changes. */
export function accepts(cases: readonly (readonly [what: string, change: SpecChange])[]): void {
  describe("the house rules accept", () => {
    for (const [what, change] of cases) {
      const problems = problemsOf(change);
      test(what, async () => {
        expect(await problems()).toEqual([]);
      });
    }
  });
}

type Path = readonly (string | number)[];

/** Sets a value in a file. */
export function set(file: string, path: Path, value: unknown): SpecChange {
  return edit(file, (document) => document.setIn(path, document.createNode(value)));
}

/** Removes a value from a file. */
export function remove(file: string, path: Path): SpecChange {
  return edit(file, (document) => document.deleteIn(path));
}

/** Replaces a file. */
export function replace(file: string, value: unknown): SpecChange {
  return edit(file, (document) => {
    document.contents = document.createNode(value) as Document["contents"];
  });
}

/** Changes a file. */
export function edit(file: string, change: (document: Document) => void): SpecChange {
  return { [`${file}.yaml`]: change };
}

/** Makes several changes, each of another file. */
export function together(...changes: SpecChange[]): SpecChange {
  return Object.assign({}, ...changes);
}
