import type { Html } from "../html/html.ts";

/** A part of an operation below a heading of its own, such as the request body. */
export interface Part {
  anchor: string;
  title: string;
  body: Html;
}
