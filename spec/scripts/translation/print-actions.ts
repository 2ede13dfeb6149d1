import { stringify } from "yaml";
import type { OverlayAction } from "./overlay.ts";

/** Prints actions as they stand in an overlay. */
export function printActions(actions: readonly OverlayAction[]): string {
  return stringify(actions, { lineWidth: 0, aliasDuplicateObjects: false }).replace(/^(?=.)/gm, "  ");
}
