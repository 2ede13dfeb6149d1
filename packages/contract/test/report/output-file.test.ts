import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { UsageError } from "../../src/errors/usage-error.ts";
import { openOutput } from "../../src/report/output-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test("an output file keeps its content until the report is written", () => {
  const file = join(folder, "report.xml");
  writeFileSync(file, "a longer report of an earlier run");
  const output = openOutput("output", file);
  expect(readFileSync(file, "utf8")).toBe("a longer report of an earlier run");
  output.write("汉 new");
  expect(readFileSync(file, "utf8")).toBe("汉 new");
});

test("an output file is created", () => {
  const file = join(folder, "report.xml");
  openOutput("output", file).write("new");
  expect(readFileSync(file, "utf8")).toBe("new");
});

test("an output file can be a device", () => {
  const { write } = openOutput("output", "/dev/null");
  expect(() => write("new")).not.toThrow();
});

test.for([
  ["output", "", "it is a folder"],
  ["har", "missing/run.har", "its folder does not exist"],
  ["har", "file/run.har", "ENOTDIR"],
])("--%s rejects the path %j", ([option = "", path = "", reason = ""]) => {
  writeFileSync(join(folder, "file"), "");
  const file = join(folder, path);
  const open = () => openOutput(option, file);
  expect(open).toThrow(UsageError);
  expect(open).toThrow(`--${option} cannot be written: ${file}: ${reason}`);
});
