export { type ReleaseState, readReleaseState } from "./release-state.ts";
