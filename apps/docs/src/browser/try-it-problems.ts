import type { Problem } from "../try-it/problems.ts";

/** Shows each problem at its control, or at the nearest group around it. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[]): void {
  let rest = problems;
  // The ID of a group is shorter than those of its controls.
  for (const element of [...form.querySelectorAll(".problem")].sort((a, b) => b.id.length - a.id.length)) {
    const at = element.id.slice(form.id.length).replace(/\.problem$/, "");
    const { here = [], elsewhere = [] } = Object.groupBy(rest, (problem) =>
      `${problem.at}/`.startsWith(`${at}/`) ? "here" : "elsewhere",
    );
    const text = here.map((problem) => `${problem.at.slice(at.length)} ${problem.text}`.trim()).join("; ");
    rest = elsewhere;
    // Setting the text again would announce it again.
    if (element.textContent !== text) element.textContent = text;
    const control = document.getElementById(form.id + at);
    if (control?.matches("input, select, textarea")) control.ariaInvalid = String(text !== "");
  }
}
