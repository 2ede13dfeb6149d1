import { readdirSync } from "node:fs";
import { readGeneratedSection } from "@hwc-users/measurements";
import { run } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { checkTool, unexpectedOutcomes } from "../src/check-tool.ts";
import { COMMAND, README } from "../src/readme.ts";
import { refuseOtherHosts } from "../src/refuse-other-hosts.ts";
import { readRows, toolCells, versionsOf } from "../src/table.ts";
import { expressOpenapiValidator } from "../src/tools/express-openapi-validator.ts";
import { openapiTypescript } from "../src/tools/openapi-typescript.ts";
import { swaggerParser } from "../src/tools/swagger-parser.ts";

test.for([openapiTypescript, swaggerParser, expressOpenapiValidator])(
  "the published documents work in $name as the README says",
  async (tool) => {
    await using refused = await refuseOtherHosts();
    const checked = await checkTool(tool);
    expect(unexpectedOutcomes(checked)).toEqual([]);
    expect(refused.targets).toEqual([]);
    expect(readRows(readGeneratedSection(README, COMMAND))).toContainEqual(toolCells(checked));
  },
);

test("the README has a row for each tool, with the installed versions", () => {
  const rows = readRows(readGeneratedSection(README, COMMAND));
  const files = readdirSync(new URL("../src/tools", import.meta.url)).filter((name) => name !== "index.ts");
  expect(rows).toHaveLength(files.length);
  for (const [, versions = ""] of rows) {
    const packages = versions.split("<br>").map((packageAndVersion) => packageAndVersion.split(" ", 1).join());
    expect(versions).toBe(versionsOf(packages));
  }
});

test("requests to other hosts are refused and listed, those of other processes too", async () => {
  await using refused = await refuseOtherHosts();
  await expect(fetch("https://example.com/")).rejects.toThrow();
  const { exitCode } = await run(process.execPath, ["--eval", 'fetch("https://example.org/")']);
  expect(exitCode).toBe(1);
  expect(refused.targets).toEqual(["example.com:443", "example.org:443"]);
});
