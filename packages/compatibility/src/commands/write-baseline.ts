// Makes the present state the last release. `pnpm release:version` runs it, after it has built the new version.

import { readReleasedVersion, writeBaseline } from "../baseline.ts";

await writeBaseline();
console.log(`The released/ folders now have version ${await readReleasedVersion()}. Commit them.`);
