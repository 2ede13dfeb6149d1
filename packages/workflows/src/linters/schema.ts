import { registerHooks } from "node:module";
import type { Problem } from "../workflow.ts";

// The parser imports JSON in the way of bundlers, which Node refuses.
const hooks = registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
hooks.deregister();

/** Checks a workflow with GitHub's own parser: the schema, and the syntax and contexts of expressions. */
export async function schemaProblems(file: string, text: string): Promise<Problem[]> {
  const { context, value } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ rawMessage, range }) => ({
    location: range ? `line ${range.start.line}` : file,
    message: rawMessage,
  }));
}
