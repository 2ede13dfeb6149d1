import { type Html, html } from "../html/html.ts";
import type { DocumentedOperation } from "../reference/model.ts";
import { formFile } from "./form-file.ts";

/** Renders the button that loads and opens the form of an operation, if it has one. */
export function tryItButton(operation: DocumentedOperation): Html | undefined {
  const { operationId, language } = operation;
  const form = formFile(operation);
  const label = language.t("Try it");
  return (
    form &&
    html`<div class="try-it scripted"><button type="button" aria-expanded="false" aria-label="${label}: ${operationId}" data-form="/${form.path}">${label}</button><span role="status"></span></div>`
  );
}
