import { stringify } from "yaml";
import type { OverlayAction } from "./overlay.ts";

/** Prints an action as it stands in the list of an overlay. */
export function printAction(action: OverlayAction): string {
  return stringify([action], { lineWidth: 0 }).replace(/^(?=.)/gm, "  ");
}
