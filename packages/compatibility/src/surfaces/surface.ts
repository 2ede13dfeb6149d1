import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import type { Change } from "../change.ts";
import type { ReleasedPackage } from "../packages.ts";

/** One thing that users of a package depend on, such as its types. The folder `released/` of the package keeps its last release. */
export interface Surface {
  /** Lists every difference from the last release. */
  compare(): Promise<Change[]>;
  /** Makes the present state that of the last release. */
  record(): Promise<void>;
}

/** Returns the path of a file or folder in a package. */
export function pathIn({ folder }: ReleasedPackage, path: string): string {
  return join(repository, folder, path);
}
