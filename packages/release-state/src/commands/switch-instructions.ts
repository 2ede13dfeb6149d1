// pnpm switch-instructions: shows the instructions that hold after a change of release.json.
import { listFiles } from "../list-files.ts";
import { readReleaseState } from "../release-state.ts";
import { root } from "../root.ts";
import { switchRelease } from "../switch-release.ts";

const { published } = readReleaseState();
switchRelease(root, listFiles(root), published);
console.log(
  `The Markdown files show the instructions for ${published === null ? "the time before a release" : published}.`,
);
