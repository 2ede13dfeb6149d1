import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";

/** Types of nodes that must have a description, beside those for which other rules require it. */
const REQUIRED = ["Header", "Operation", "Parameter", "RequestBody", "Response", "SecurityScheme", "Server", "Tag"];
/** Types of nodes with a description in whole sentences. A server's is a name. */
const SENTENCES = [
  "Header",
  "Info",
  "Operation",
  "Parameter",
  "RequestBody",
  "Response",
  "Schema",
  "SecurityScheme",
  "Tag",
];
const PLACEHOLDER =
  /\b(?:TODO|TBD|TBA|FIXME|XXX)\b|\blorem ipsum\b|^(?:todo|tbd|tba|fixme|wip|n\/a)\b|\?\?\?|(?:\.\.\.|…)$|\bto be (?:added|confirmed|defined|described|determined|documented|done|written)\b/i;
/** Text that does not belong in a description, with what to write instead. Code in backticks is not searched. */
const REFUSED: [pattern: RegExp, advice: string][] = [
  [/<\/?[a-z][^<>:@]*>/i, "is a blank to fill in or HTML. Write plain words or Markdown."],
  [/\bhttp:\/\/\S+/, "is a link without encryption. Write https:// instead of http://."],
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/u, "is Chinese. Write English, and quote Chinese words in backticks."],
];
/** Texts that editors and generators fill in. */
const STUBS = [
  "a",
  "an",
  "description",
  "empty",
  "example",
  "foo",
  "newfield",
  "newproperty",
  "none",
  "ok",
  "placeholder",
  "seedocs",
  "string",
  "summary",
  "test",
  "text",
  "the",
];

/** The texts of a node, and its names. */
interface Texts {
  description?: unknown;
  summary?: unknown;
  name?: unknown;
  operationId?: unknown;
  "x-enumDescriptions"?: unknown;
}

/** A description says something: no placeholder, no mere repetition of a name or of the summary. */
export function descriptionText() {
  const report = reportOnce();

  function checkRequired(node: Texts, context: VisitorContext): void {
    const { type, location } = context;
    if (REQUIRED.includes(type.name) && node.description === undefined) {
      const message = `The ${wordOf(type.name)} has no description. Say in a sentence what it is.`;
      report(context, message, location.child("description"));
    }
    if (type.name === "Example" && node.summary === undefined) {
      const message = "The example has no summary. Say in a few words what it shows.";
      report(context, message, location.child("summary"));
    }
  }

  function checkTexts(node: Texts, context: VisitorContext): void {
    const { type, key, location } = context;
    const { description, summary, "x-enumDescriptions": meanings } = node;
    const names = [key, node.name, node.operationId].filter((name) => typeof name === "string");
    const problems = {
      description: problemOf(description, names) ?? endingOf(description, type.name),
      summary: problemOf(summary),
    };
    for (const [field, problem] of Object.entries(problems)) {
      const text = JSON.stringify(node[field as keyof Texts]);
      if (problem) report(context, `The ${field} ${text} ${problem}`, location.child(field));
    }
    if (isText(description) && isText(summary) && normalize(description) === normalize(summary)) {
      const message = "The description repeats the summary. Say more than the summary, such as effects and pitfalls.";
      report(context, message, location.child("description"));
    }
    for (const [value, meaning] of Object.entries(isRecord(meanings) ? meanings : {})) {
      const problem = problemOf(meaning);
      const at = location.child(["x-enumDescriptions", value]);
      if (problem) report(context, `The meaning ${JSON.stringify(meaning)} of "${value}" ${problem}`, at);
    }
  }

  return {
    any: {
      enter(node: unknown, context: VisitorContext) {
        if (!isRecord(node) || context.type.extensionsPrefix === undefined) return;
        checkRequired(node, context);
        checkTexts(node, context);
      },
    },
    ref(node: unknown, context: VisitorContext) {
      // A reference can have a description or a summary of its own.
      if (isRecord(node)) checkTexts(node, context);
    },
  };
}

function problemOf(text: unknown, names: string[] = []): string | undefined {
  if (!isText(text)) return undefined;
  const words = normalize(text);
  if (words === "") return "is empty. Say what it is.";
  if (PLACEHOLDER.test(text) || STUBS.includes(words) || /^(\p{L})\1*$/u.test(words))
    return "is a placeholder. Say what it is.";
  for (const [pattern, advice] of REFUSED) {
    const [found] = pattern.exec(text.replaceAll(/`[^`]*`/g, "")) ?? [];
    if (found) return `has "${found}", which ${advice}`;
  }
  if (names.some((name) => normalize(name) === words || `${normalize(name)}description` === words)) {
    return "only repeats the name. Say what it is.";
  }
  return undefined;
}

/** A description ends with a full stop, a list, a table or a code block. */
function endingOf(text: unknown, type: string): string | undefined {
  if (!isText(text) || !SENTENCES.includes(type)) return undefined;
  const [lastLine = ""] = text.trim().split("\n").slice(-1);
  return /[.!`|]\)?$|^\s*(?:[-*|]|\d+\.)\s/.test(lastLine)
    ? undefined
    : "does not end with a full stop. Write whole sentences.";
}

/** Compares texts without case, punctuation, articles and the words "description of". */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\W*(?:(?:the|a|an|description|name|value|of|for)\s+)+/, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function wordOf(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
