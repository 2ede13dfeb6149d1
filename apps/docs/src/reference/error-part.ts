import type { DefaultResponse } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline } from "../markdown/render.ts";
import { errorResponses, readBody, successResponses } from "./body.ts";
import { headerLine, renderBody, sourceTrait } from "./body-parts.ts";
import { codesOf } from "./error-codes.ts";
import type { DocumentedOperation } from "./model.ts";
import type { Part } from "./part.ts";
import { remedyLink } from "./remedy-link.ts";

/** Renders the error responses of an operation: each status with its codes, then the fields of their bodies. */
export function errorPart(operation: DocumentedOperation): Part {
  const { operationId, responses, defaultResponse, language } = operation;
  const errors = errorResponses(responses);
  const schema = [...errors, ...(defaultResponse ? [defaultResponse] : [])].find((response) => response.schema)?.schema;
  const headers = new Map(errors.flatMap((response) => response.headers.map((header) => [header.name, header])));
  return {
    anchor: `${operationId}.error`,
    title: language.t("Errors"),
    body: html`<ul class="statuses">${errorsInSuccesses(operation)}${errors.map((response) =>
      errorItem(`${operationId}.${response.status}`, String(response.status), response, language),
    )}${defaultResponse && errorItem(`${operationId}.default`, language.t("other status"), defaultResponse, language)}</ul>
${headers.size > 0 && headerLine([...headers.values()], language)}${schema && renderBody(readBody(schema, `${operationId}.error`), operation)}`,
  };
}

function errorItem(anchor: string, title: string, response: DefaultResponse, language: Language): Html {
  const text = renderInline(response.description.trim(), language);
  return html`<li id="${anchor}"><strong>${title}</strong> ${text}${codeLinks(response)}${sourceTrait(response.sources, language.t)}${anchorLink(anchor, language)}</li>`;
}

/** Renders the successes whose body can report an error. */
function errorsInSuccesses({ operationId, responses, language }: DocumentedOperation): Html[] {
  return successResponses(responses)
    .filter((response) => codesOf(response).length > 0)
    .map((response) => {
      const { status } = response;
      const link = `#${operationId}.${status}`;
      const text = language.t("With an `error_code` in the body, [the response]({link}) reports an error, such as", {
        link,
      });
      return html`<li><strong>${status}</strong> ${renderInline(text, language)}${codeLinks(response)}</li>`;
    });
}

function codeLinks(response: DefaultResponse): Html[] {
  return codesOf(response).map((code) => html` ${remedyLink(code)}`);
}
