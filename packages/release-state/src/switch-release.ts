import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { literal } from "./check/names.ts";
import { replaceInInstructions, switchInstructions, variantOf } from "./instructions.ts";
import { readReleaseState } from "./release-state.ts";

/**
 * Switches a checkout or a copy of the repository to the state after a release, or back: `published` in its release.json, and the
 * instructions in its Markdown files. Instructions for npm that name a version, such as those for CI, name the published one.
 *
 * @param root The root folder of the checkout.
 * @param files Its files, as paths from the root. Only Markdown is changed.
 * @param published The version that users can install from npm, or null for none.
 * @throws {Error} when a marker of instructions is wrong; the message has the file and the line. Then no file was changed.
 * @example
 * switchRelease(folder, files, "0.2.0"); // its READMEs now install from npm
 */
export function switchRelease(root: string, files: string[], published: string | null): void {
  const state = readReleaseState(root);
  const variant = variantOf({ published });
  const version = new RegExp(`(?<=${literal(state.scope)}/[\\w-]+@)\\d[\\w.-]*\\w`, "g");
  const switchText = (text: string) =>
    switchInstructions(
      published === null ? text : replaceInInstructions(text, "released", version, published),
      variant,
    );
  const switched = files
    .filter((file) => file.endsWith(".md"))
    .map((file): [string, string] => {
      try {
        return [file, switchText(readFileSync(join(root, file), "utf8"))];
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
    });
  for (const [file, text] of switched) writeFileSync(join(root, file), text);
  writeFileSync(join(root, "release.json"), `${JSON.stringify({ ...state, published }, null, 2)}\n`);
}
