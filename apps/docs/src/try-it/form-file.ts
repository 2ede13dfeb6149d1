import { hashedName } from "../assets/hashed-name.ts";
import type { DocumentedOperation } from "../reference/model.ts";
import { tryItForm } from "./form.ts";

/** The form of an operation, in a file that the page loads when a reader opens it. */
export interface FormFile {
  /** The path from the root of the site. */
  path: string;
  content: string;
}

/** Renders the form of an operation into a file; undefined if the operation has no form. */
export function formFile({ language, ...operation }: DocumentedOperation): FormFile | undefined {
  const { operationId, tokenHeader } = operation;
  // A sign-in takes a password or a key, which nobody should type into a page of documentation.
  if (tokenHeader === undefined) return undefined;
  const content = tryItForm({ ...operation, tokenHeader }, language).markup;
  // Not .html: every .html file of the site is a page.
  return { path: hashedName(`assets/${operationId}.htm`, content), content };
}
