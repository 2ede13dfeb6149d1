import { isApiError, isConnectionError } from "@hwc-users/client";
import { type Html, html } from "../html/html.ts";
import { remedyOf } from "../reference/remedy-link.ts";
import type { Call } from "../try-it/call.ts";
import { toCurl, toTypeScript } from "../try-it/code.ts";
import { inputProblems, isLocal } from "../try-it/problems.ts";
import { send } from "../try-it/send.ts";
import { find } from "./find.ts";
import { loadText } from "./load-text.ts";
import { t } from "./messages.ts";
import { focusScrollers } from "./scrollers.ts";
import { fillForm, readForm } from "./try-it-form.ts";
import { showProblems } from "./try-it-problems.ts";

/** Opens or closes the form of an operation. The first opening loads it. */
export async function toggleForm(button: HTMLElement): Promise<void> {
  const form = button.parentElement?.querySelector("form") ?? (await loadForm(button));
  form.hidden = button.ariaExpanded === "true";
  button.ariaExpanded = String(!form.hidden);
  (form.hidden ? button : find(form, "strong")).focus();
}

async function loadForm(button: HTMLElement): Promise<HTMLFormElement> {
  button.parentElement?.insertAdjacentHTML("beforeend", await loadText(button.dataset["form"] ?? ""));
  const form = find<HTMLFormElement>(button.parentElement, "form");
  const example = find<HTMLSelectElement>(form, "[data-example]");
  const fill = () => fillForm(form, JSON.parse(example.value));
  example.addEventListener("input", fill);
  form.addEventListener("input", () => void update(form));
  form.addEventListener("submit", (event) => void submit(form, event));
  find(form, "[data-close]").addEventListener("click", () => void toggleForm(button));
  focusScrollers(form);
  fill();
  await update(form);
  return form;
}

function callOf(form: HTMLFormElement): Call {
  const { operationId = "", service = "", tokenOption = "" } = form.dataset;
  const baseUrl = find<HTMLInputElement>(form, "[data-base-url]").value;
  return { operationId, service, tokenOption, baseUrl, ...readForm(form) };
}

/** Checks the values of a form, and shows the code of its call. */
async function update(form: HTMLFormElement): Promise<void> {
  const call = callOf(form);
  const problems = [...inputProblems(call), { at: ".base-url", text: refusalOf(call) }];
  const code = { curl: "", TypeScript: "" };
  try {
    code.curl = await toCurl(call);
    code.TypeScript = toTypeScript(call);
  } catch (error) {
    problems.push({ at: "/input", text: (error as Error).message });
  }
  showProblems(form, problems);
  for (const [label, text] of Object.entries(code)) find(form, `[data-code=${label}] code`).textContent = text;
}

/** Sends the call of a form, and shows its response. */
async function submit(form: HTMLFormElement, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const [outcome, body] = [find(form, "[data-outcome]"), find(form, "[data-code=body]")];
  const call = callOf(form);
  const refusal = refusalOf(call);
  outcome.textContent = refusal || t("Sending…");
  body.hidden = true;
  if (refusal) return;
  const { response, error } = await send(call);
  const { status = 0, requestId: id = "", body: text = "" } = response ?? {};
  const statusLine = response && `${t("Status {status}, request ID {id}", { status, id })} `;
  outcome.innerHTML = html`${statusLine}${error && describe(error, call)}`.markup;
  find(body, "code").textContent = text;
  body.hidden = text === "";
}

/** Returns why no call may go to a base URL; empty if it may. */
function refusalOf({ baseUrl }: Call): string {
  if (isLocal(baseUrl)) return "";
  return t(
    "The base URL must be http://127.0.0.1:<port> or http://localhost:<port>: a page must not hold tokens of the real service.",
  );
}

/** Describes why a call failed, with a link to the remedy of its error code. */
function describe(error: Error, { baseUrl }: Call): Html | string {
  if (isConnectionError(error) && baseUrl)
    return t("No mock responds at {url}. Start one, and allow access to this machine.", { url: baseUrl });
  if (!isApiError(error) || !error.errorCode) return error.message;
  const { message, errorCode: code } = error;
  const { root = "" } = document.documentElement.dataset;
  return html`${message} <a href="${root}${remedyOf(code)}">${t("Cause and remedy of {code}", { code })}</a>`;
}
