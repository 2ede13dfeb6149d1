import { isApiError, isConnectionError } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { type Call, makeCall } from "../try-it/call.ts";
import { toCurl, toTypeScript } from "../try-it/code.ts";
import { respond } from "../try-it/mock.ts";
import { t } from "./messages.ts";
import { focusScrollers } from "./scrollers.ts";
import { fillForm, readForm } from "./try-it-form.ts";
import { problemsOf, showProblems } from "./try-it-problems.ts";

/** Opens or closes the form of an operation. The first opening loads it. */
export async function toggleForm(button: HTMLButtonElement): Promise<void> {
  const form = button.parentElement?.querySelector("form") ?? (await loadForm(button));
  form.hidden = button.ariaExpanded === "true";
  button.ariaExpanded = String(!form.hidden);
  (form.hidden ? button : find(form, "strong")).focus();
}

async function loadForm(button: HTMLButtonElement): Promise<HTMLFormElement> {
  const response = await fetch(button.dataset["form"] ?? "");
  if (!response.ok) throw new Error(`status ${response.status}`);
  button.insertAdjacentHTML("afterend", await response.text());
  const form = find<HTMLFormElement>(button.parentElement, "form");
  const example = find<HTMLSelectElement>(form, "[data-example]");
  const fill = () => fillForm(form, JSON.parse(example.value));
  example.addEventListener("change", fill);
  for (const event of ["input", "change"]) form.addEventListener(event, () => void update(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(form);
  });
  find(form, "[data-close]").addEventListener("click", () => void toggleForm(button));
  focusScrollers(form);
  fill();
  await update(form);
  return form;
}

function find<Found extends HTMLElement>(parent: ParentNode | null, selector: string): Found {
  const found = parent?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function callOf(form: HTMLFormElement): Call {
  const { operationId = "", service = "", tokenOption = "" } = form.dataset;
  const baseUrl = find<HTMLInputElement>(form, "[data-base-url]").value;
  return { operationId, service, tokenOption, baseUrl, ...readForm(form) };
}

/** Checks the values of a form, and shows the code of its call. */
async function update(form: HTMLFormElement): Promise<void> {
  const call = callOf(form);
  const problems = problemsOf(call);
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
async function send(form: HTMLFormElement): Promise<void> {
  const [outcome, body] = [find(form, "[data-outcome]"), find(form, "[data-code=body]")];
  const call = callOf(form);
  let response: Response | undefined;
  let problem: (string | Node)[] = [];
  outcome.textContent = t("Sending…");
  body.hidden = true;
  try {
    const unsafe = problemsOf(call).find(({ at }) => at === ".base-url");
    if (unsafe) throw new Error(unsafe.text);
    await makeCall(call, {
      validator: validate(),
      async fetch(url, init) {
        response = await (call.baseUrl ? fetch : respond)(url, init);
        return response.clone();
      },
    });
  } catch (error) {
    problem = describe(error as Error, call);
  }
  const status = response?.status ?? 0;
  const id = response?.headers.get("X-Request-Id") ?? "";
  outcome.replaceChildren(response ? `${t("Status {status}, request ID {id}", { status, id })} ` : "", ...problem);
  const json: unknown = await response
    ?.clone()
    .json()
    .catch(() => undefined);
  const text = json === undefined ? ((await response?.text()) ?? "") : JSON.stringify(json, null, 2);
  find(body, "code").textContent = text;
  body.hidden = text === "";
}

/** Describes why a call failed, with a link to the remedy of its error code. */
function describe(error: Error, { baseUrl }: Call): (string | Node)[] {
  if (isConnectionError(error) && baseUrl)
    return [t("No mock responds at {url}. Run pnpm start, and allow access to this machine.", { url: baseUrl })];
  if (!isApiError(error) || !error.errorCode) return [error.message];
  const link = document.createElement("a");
  link.href = `${document.documentElement.dataset["root"] ?? ""}errors.html#${error.errorCode}`;
  link.textContent = t("Cause and remedy of {code}", { code: error.errorCode });
  return [`${error.message} `, link];
}
