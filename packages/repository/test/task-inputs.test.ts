import { repository, runOrThrow } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { packages } from "./packages.ts";
import { planTasks } from "./turbo-plan.ts";

const TASKS = ["typecheck", "test", "test:packed"];
/** Packages with tests that copy the repository, or read files of any package. */
const READ_EVERYTHING = ["docs", "repository", "workflows"];

const { taskIds, inputsOf } = await planTasks(TASKS);
const listFiles = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
const files = (await runOrThrow("git", listFiles, { cwd: repository })).split("\0").filter((file) => file !== "");
const runs = packages.flatMap(({ folder, manifest }) =>
  TASKS.filter((task) => manifest.scripts?.[task]).map((task) => ({ folder, taskId: `${manifest.name}#${task}` })),
);

/** Returns the folders of a package and of all its workspace dependencies. */
function foldersOf(folder: string): string[] {
  const { manifest } = packages.find((candidate) => candidate.folder === folder) ?? {};
  const names = Object.keys({ ...manifest?.dependencies, ...manifest?.devDependencies });
  const dependencies = packages.filter((candidate) => names.includes(candidate.manifest.name));
  return [folder, ...dependencies.flatMap((dependency) => foldersOf(dependency.folder))];
}

describe("the cached result of", () => {
  test.for(runs)("$taskId depends on every source of the package and its dependencies", ({ taskId, folder }) => {
    const inputs = inputsOf(taskId);
    const folders = foldersOf(folder);
    const sources = files.filter((file) => folders.some((each) => file.startsWith(`${each}/`)));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((file) => !inputs.has(file))).toEqual([]);
  });

  test.for(READ_EVERYTHING)("@hwc-users/%s#test depends on every file of the repository", (name) => {
    const inputs = inputsOf(`@hwc-users/${name}#test`);
    expect(files.filter((file) => !inputs.has(file))).toEqual([]);
  });

  test("@hwc-users/consumer#test:packed depends on every package.json, to find the published packages", () => {
    const manifests = packages.map(({ folder }) => `${folder}/package.json`);
    expect([...inputsOf("@hwc-users/consumer#test:packed")]).toEqual(expect.arrayContaining(manifests));
  });

  test("every task is independent of builds and other files that git ignores", () => {
    const tracked = new Set(files);
    for (const taskId of taskIds) {
      expect({ taskId, ignored: [...inputsOf(taskId)].filter((file) => !tracked.has(file)) }).toMatchObject({
        ignored: [],
      });
    }
  });
});
