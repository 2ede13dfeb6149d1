import { readFileSync } from "node:fs";
import type { OpenAPIOverlayAction } from "openapi-format";
import { parse } from "yaml";
import type { JsonObject } from "../../src/json.ts";

/** An OpenAPI Overlay that gives the texts of a document in another language. */
export interface Overlay {
  /** Its path from the folder of the spec, for messages. */
  file: string;
  overlay: string;
  actions: OverlayAction[];
}

/** An action that replaces texts of one object, or the same texts of several. */
export interface OverlayAction extends OpenAPIOverlayAction {
  /** The hash of the English texts that it replaces. */
  "x-translates": string;
  update: JsonObject;
}

/** Reads an overlay from the folder of the spec. */
export function readOverlay(root: URL, file: string): Overlay {
  return { file, ...parse(readFileSync(new URL(file, root), "utf8")) };
}
