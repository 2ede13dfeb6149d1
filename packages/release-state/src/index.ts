export { checkInstructions } from "./check/check-instructions.ts";
export { readNames } from "./check/names.ts";
export { findRegistryUses } from "./check/registry-uses.ts";
export {
  keepInstructions,
  showAllInstructions,
  switchInstructions,
  type Variant,
  variantOf,
} from "./instructions.ts";
export { listFiles } from "./list-files.ts";
export { type ReleaseState, readReleaseState } from "./release-state.ts";
export { renameScope } from "./rename-scope.ts";
export { switchRelease } from "./switch-release.ts";
