import { expect, test } from "vitest";
import { readOptions } from "../../src/options/options.ts";
import { createCurlCommand } from "../../src/report/curl-command.ts";
import { openReports } from "../../src/report/reports.ts";
import { report, request, result, violation } from "./example-report.ts";

// The file of --accounts can have a token by mistake. Then it is in the body of a request.
test.for(["text", "json", "junit", "github"])("a %s report has no token of a request's body", (kind) => {
  let text = "";
  const options = readOptions(["--target", "https://api.example.com", "--report", kind]);
  const reports = openReports(options, {
    plan: [],
    curl: createCurlCommand(options, {}),
    version: "1.0.0",
    redact: (unredacted) => unredacted.replaceAll("secret", "[token]"),
    out: (written) => {
      text += written;
    },
  });
  const violations = [violation({ request: { ...request, body: "secret" } })];
  const cases = [{ name: "any", violations, duration: 1 }];
  reports.write(report({ results: [result({ cases, violations })] }));
  expect(text).toContain("[token]");
  expect(text).not.toContain("secret");
});
