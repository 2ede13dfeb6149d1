import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Operation, operationById, operations } from "@hwc-users/spec";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { createRecorder } from "../src/record/recorder.ts";
import type { RecordedRequest } from "../src/record/sent-texts.ts";

export const updateUser = operationById(operations, "updateUser");

/** Creates a folder, and removes it after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mock-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

interface Recording {
  operation?: Operation;
  request?: Partial<RecordedRequest>;
  status?: number;
  body: unknown;
}

/** Records responses, and returns the texts of the files by name. */
export function record(recordings: Recording[], folder = newFolder()): Record<string, string> {
  const recorder = createRecorder(folder);
  for (const { operation = updateUser, request, status = 200, body } of recordings) {
    recorder.add(
      operation,
      { path: operation.path, search: "", headers: {}, body: undefined, ...request },
      status,
      body,
    );
  }
  const files = readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** Records one response, and returns the value in its file. */
export function recordedValue(recording: Recording): unknown {
  const [text = ""] = Object.values(record([recording]));
  return parse(text).value;
}
