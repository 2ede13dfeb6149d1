import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Collects the licences of the packages that a bundle has parts of.
 *
 * @param inputs The files of the bundle.
 * @throws {Error} when one of the packages has no licence; the message names it.
 */
export function noticesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (!licence || !existsSync(join(folder, licence)))
      throw new Error(`${name} has no licence to put into the bundle.`);
    return `${name} ${version}\n\n${readFileSync(join(folder, licence), "utf8").trim()}\n`;
  });
  return notices.join("\n----\n\n");
}
