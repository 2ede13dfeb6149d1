import type { Call } from "../try-it/call.ts";
import { parseText, toText } from "../try-it/control-text.ts";
import { addValue, valueAt } from "../try-it/values.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the values of a form. Controls without a value are omitted. */
export function readForm(form: HTMLFormElement): Pick<Call, "input" | "headers"> {
  const values = { input: {}, headers: {} };
  for (const control of form.querySelectorAll<Control>("[data-kind]")) {
    const { value: text, required, dataset } = control;
    const isEmptyBox = "checked" in control && dataset["kind"] === "empty";
    if (isEmptyBox ? control.checked : text !== "" || required)
      addValue(values, pathOf(control), parseText(dataset["kind"], text));
  }
  return values;
}

/** Fills a form. Controls without a value become empty. */
export function fillForm(form: HTMLFormElement, values: unknown): void {
  for (const control of form.querySelectorAll<Control>("[data-kind]:not([type=hidden])")) {
    const { kind } = control.dataset;
    const value = valueAt(values, pathOf(control));
    if ("checked" in control && kind === "empty") control.checked = JSON.stringify(value) === control.value;
    else control.value = toText(kind, value);
  }
}

/** Returns the names on the way to the value of a control. */
function pathOf({ dataset }: Control): string[] {
  return JSON.parse(dataset["path"] ?? "[]");
}
