import { join } from "node:path";
import { checkPackages } from "../checks/check-packages.ts";
import { formatTable } from "../report/format-table.ts";
import { buildAgain } from "../reproduce/build-again.ts";
import type { PackedRelease } from "./pack-release.ts";
import type { Steps } from "./steps.ts";

/** Checks the tarballs, and that another build gives the same. */
export async function checkRelease(release: PackedRelease, folder: string, steps: Steps): Promise<void> {
  await steps.run("Check the tarballs", async (note) => {
    const { checks, problems } = await checkPackages(release.packages, release);
    note(checks.join(", "));
    if (problems.length) throw new Error(problems.join("\n"));
  });
  await steps.run("Build again: other folder, home, time zone, language and umask", async (note) => {
    const second = await buildAgain(release, join(folder, "second"));
    const rows = release.packages.map(({ name, integrity }) => {
      const other = second.find((packed) => packed.name === name)?.integrity ?? "missing";
      return [name, integrity === other ? "same" : `differs: ${other}`];
    });
    for (const line of formatTable(rows)) note(line);
    if (rows.some(([, result]) => result !== "same"))
      throw new Error("The tarballs differ. Compare the unpacked files with diff -r: keep them with --keep.");
  });
}
