import type { CurlCommand } from "./curl-command.ts";
import { countedViolations, type RunReport } from "./run-report.ts";
import { summaryOf } from "./summary.ts";
import { textReport } from "./text-report.ts";

/** GitHub shows so many annotations of a kind for each step, and drops the others. */
const MAX_ANNOTATIONS = 10;

/**
 * Writes the results of a run as text for the log of GitHub Actions, and the violations as annotations. GitHub cuts an annotation
 * at 4096 characters, and the text has all of it.
 */
export function githubReport(report: RunReport, curl: CurlCommand): string {
  const { results, stopped, waivers } = report;
  const notRestored = results.flatMap(({ operationId, restoration }) =>
    restoration?.state === "failed"
      ? {
          title: `${operationId}: accounts not restored`,
          message: `${restoration.reason}\n${curl(restoration.request)}`,
        }
      : [],
  );
  const violations = countedViolations(results).map(({ operationId, requirement, message, request }) => ({
    title: operationId,
    message: `${requirement}: ${message}\n${curl(request)}`,
  }));
  const warnings = [
    ...(stopped === undefined ? [] : [{ title: "incomplete run", message: stopped }]),
    ...waivers.expired.map(({ requirement, until, reason }) => ({
      title: "expired waiver",
      message: `${requirement}: expired after ${until}: ${reason}`,
    })),
  ];
  return [
    textReport(report, curl),
    "\n",
    ...grouped([...notRestored, ...violations]).map((annotation) => command("error", annotation)),
    ...grouped(warnings).map((annotation) => command("warning", annotation)),
    command("notice", { title: `contract of ${report.target}`, message: summaryOf(report) }),
  ].join("");
}

interface Annotation {
  title: string;
  message: string;
}

function grouped(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= MAX_ANNOTATIONS) return annotations;
  const others = annotations.slice(MAX_ANNOTATIONS - 1);
  return [
    ...annotations.slice(0, MAX_ANNOTATIONS - 1),
    {
      title: `${others.length} more`,
      message: others.map(({ title, message }) => `${title}: ${message.split("\n")[0]}`).join("\n"),
    },
  ];
}

function command(kind: "error" | "warning" | "notice", { title, message }: Annotation): string {
  return `::${kind} title=${escapeData(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
