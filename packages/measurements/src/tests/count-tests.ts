import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository, runOrThrow } from "@hwc-users/testing";
import type { Count } from "../figures.ts";

/** The scripts that run tests, and the parts of the record that count them. */
const PARTS = { test: "tests", "test:packed": "packed-tests" } as const;

/** Packages that are counted at the same time. Some wait for tarballs that they install. */
const CONCURRENCY = 4;
/** Only ends a package that hangs. */
const TIME_LIMIT = 3_600_000;

interface Script {
  folder: string;
  part: string;
  command: string;
}

/**
 * Counts the tests of every package, without running them. A test that runs for many cases counts for each.
 *
 * @returns Parts for the record.
 */
export async function countTests(): Promise<Record<string, Count[]>> {
  const pending = listScripts().toReversed();
  const counted: (Script & { value: number })[] = [];
  async function countNext(): Promise<void> {
    for (let script = pending.pop(); script; script = pending.pop())
      counted.push({ ...script, value: await countIn(script) });
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, countNext));
  const byPart = Map.groupBy(
    counted.filter(({ value }) => value > 0).toSorted((one, other) => (one.folder < other.folder ? -1 : 1)),
    ({ part }) => part,
  );
  return Object.fromEntries(
    Array.from(byPart, ([part, counts]) => [part, counts.map(({ folder, value }) => ({ subject: folder, value }))]),
  );
}

function listScripts(): Script[] {
  const manifests = globSync("{spec,packages/*,apps/*}/package.json", { cwd: repository });
  return manifests.flatMap((manifest) => {
    const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(
      readFileSync(join(repository, manifest), "utf8"),
    );
    return Object.entries(PARTS).flatMap(([name, part]) => {
      const command = scripts[name];
      return command === undefined ? [] : [{ folder: dirname(manifest), part, command }];
    });
  });
}

/** Counts the tests that a script such as `vitest run --exclude test/packed` would run. */
async function countIn({ folder, command }: Script): Promise<number> {
  console.log(`${folder}: ${command}`);
  const output = mkdtempSync(join(tmpdir(), "tests-"));
  try {
    const file = join(output, "tests.json");
    // Vitest's parser would miss tests that a function of the package defines. Files that share a worker load far faster.
    const list = command.replace("vitest run", `list --no-static-parse --no-isolate --json=${file}`);
    const options = { cwd: join(repository, folder), timeLimit: TIME_LIMIT };
    await runOrThrow("node_modules/.bin/vitest", list.split(" "), options);
    const tests: unknown[] = JSON.parse(readFileSync(file, "utf8"));
    return tests.length;
  } finally {
    rmSync(output, { recursive: true });
  }
}
