// pnpm rename-scope @example: renames the scope of all packages in this checkout.
import { listFiles } from "../list-files.ts";
import { renameScope } from "../rename-scope.ts";
import { root } from "../root.ts";

const [, , scope] = process.argv;
if (scope === undefined) {
  console.error("The new scope is missing. Run pnpm rename-scope @example.");
  process.exit(2);
}
try {
  const files = renameScope(root, listFiles(root), scope);
  console.log(
    `Renamed the scope to ${scope} in ${files.length} files. Run pnpm install --no-frozen-lockfile, then pnpm format.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
