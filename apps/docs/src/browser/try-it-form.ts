import type { Call } from "../try-it/call.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the values of a form. Controls without a value are omitted. */
export function readForm(form: HTMLFormElement): Pick<Call, "input" | "headers"> {
  const values = { input: {}, headers: {} };
  for (const control of controlsOf(form)) {
    const value = readControl(control);
    if (value === undefined) continue;
    const [name = "", ...parents] = pathOf(control).reverse();
    const parent = parents.reduceRight((object, key) => (Object(object)[key] ??= {}), values);
    Object(parent)[name] ??= value;
  }
  return values;
}

/** Fills a form. Controls without a value become empty. */
export function fillForm(form: HTMLFormElement, values: unknown): void {
  for (const control of controlsOf(form)) {
    const { kind } = control.dataset;
    if (kind === "object") continue;
    const value: unknown = pathOf(control).reduce((object, key) => Object(object)[key], values);
    if ("checked" in control && kind === "empty") control.checked = JSON.stringify(value) === control.value;
    else if (value === undefined) control.value = "";
    else if (kind === "lines" && Array.isArray(value)) control.value = value.join("\n");
    else control.value = kind === "text" ? String(value) : JSON.stringify(value);
  }
}

function controlsOf(form: HTMLFormElement): NodeListOf<Control> {
  return form.querySelectorAll<Control>("[data-kind]");
}

/** Returns the names on the way to the value of a control. */
function pathOf({ dataset }: Control): string[] {
  return JSON.parse(dataset["path"] ?? "[]");
}

function readControl(control: Control): unknown {
  const { value, required } = control;
  const { kind } = control.dataset;
  if ("checked" in control && kind === "empty") return control.checked ? JSON.parse(value) : undefined;
  if (value === "" && !required) return undefined;
  if (kind === "text") return value;
  if (kind === "lines") return value.split("\n").filter(Boolean);
  try {
    return JSON.parse(value);
  } catch {
    // Sent as text, so that the validator reports the wrong type. Without a text, the value is missing.
    return value || undefined;
  }
}
