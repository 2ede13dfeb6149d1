import { validator } from "@hwc-users/client/validate";
import type { Call } from "../try-it/call.ts";
import { t } from "./messages.ts";

/** A problem of a form. */
export interface Problem {
  /** The place: the ID of a control or a group, without the ID of the form at its start. */
  at: string;
  text: string;
}

/** Lists what the client's validator finds in the arguments of a call, and what is wrong with its base URL. */
export function problemsOf({ operationId, input, baseUrl }: Call): Problem[] {
  const violations = validator.request(operationId, input).map(({ pointer, message, keyword, limit }) => ({
    at: `/input${pointer}${keyword === "required" ? `/${limit}` : ""}`,
    text: message,
  }));
  const origin = URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
  if (/^$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin)) return violations;
  const text = t(
    "The base URL must be http://127.0.0.1:<port> or http://localhost:<port>: a page must not hold tokens of the real service.",
  );
  return [...violations, { at: ".base-url", text }];
}

/** Shows each problem at its control, or at the nearest group around it. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[]): void {
  const texts = new Map<string, string[]>();
  for (const { at, text } of problems) {
    const full = form.id + at;
    let id = full;
    while (!document.getElementById(`${id}.problem`) && id.includes("/")) id = id.slice(0, id.lastIndexOf("/"));
    texts.set(id, [...(texts.get(id) ?? []), `${full.slice(id.length)} ${text}`.trim()]);
  }
  for (const element of form.querySelectorAll(".problem")) {
    const id = element.id.replace(/\.problem$/, "");
    const text = (texts.get(id) ?? []).join("; ");
    // Setting the text again would announce it again.
    if (element.textContent !== text) element.textContent = text;
    const control = document.getElementById(id);
    if (control?.matches("input, select, textarea")) control.ariaInvalid = String(text !== "");
  }
}
