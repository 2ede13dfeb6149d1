export {
  keepInstructions,
  showAllInstructions,
  switchInstructions,
  type Variant,
  variantOf,
} from "./instructions.ts";
export { type ReleaseState, readReleaseState } from "./release-state.ts";
export { switchRelease } from "./switch-release.ts";
