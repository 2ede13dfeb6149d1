import type { XmlElement } from "./parse-xml.ts";

interface Rule {
  children: readonly string[];
  required: readonly string[];
  optional: readonly string[];
}

const outcome: Rule = { children: [], required: [], optional: ["type", "message"] };

/** What the schema junit-10.xsd of Jenkins' xUnit plugin allows, as far as this package writes it. */
const RULES: Record<string, Rule> = {
  testsuites: { children: ["testsuite"], required: [], optional: ["name", "time", "tests", "failures", "errors"] },
  testsuite: {
    children: ["testsuite", "properties", "testcase", "system-out", "system-err"],
    required: ["name", "tests", "failures", "errors"],
    optional: ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"],
  },
  testcase: {
    children: ["skipped", "error", "failure", "system-out", "system-err"],
    required: ["name"],
    optional: ["time", "classname", "group"],
  },
  failure: outcome,
  error: outcome,
  skipped: outcome,
};

/** Lists what Jenkins' schema does not allow in an element and those in it. */
export function jenkinsProblems({ name, attributes, children, text }: XmlElement): string[] {
  const rule = RULES[name];
  if (!rule) return [`<${name}> is unknown`];
  const names = Object.keys(attributes);
  return [
    ...rule.required.filter((attribute) => !names.includes(attribute)).map((lost) => `<${name}> lacks ${lost}`),
    ...names
      .filter((attribute) => ![...rule.required, ...rule.optional].includes(attribute))
      .map((extra) => `<${name}> has ${extra}`),
    ...children.filter((child) => !rule.children.includes(child.name)).map((child) => `<${name}> has <${child.name}>`),
    ...(rule !== outcome && text.trim() !== "" ? [`<${name}> has text`] : []),
    // The pattern of the type SUREFIRE_TIME, without the commas for thousands.
    ...(attributes["time"] === undefined || /^\d*(\.\d*)?$/.test(attributes["time"]) ? [] : [`<${name}> has no time`]),
    ...children.flatMap(jenkinsProblems),
  ];
}
