import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationById, operations } from "@hwc-users/spec";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createRecorder } from "../src/record/recorder.ts";
import { newFolder, record, recordedValue, updateUser } from "./recordings.ts";

describe("the recorder", () => {
  test("keeps a long word, in linear time", () => {
    const body = { error_code: "USG.299999999", error_msg: "a".repeat(1_000_000) };
    expect(recordedValue({ status: 400, body })).toEqual(body);
  });

  test("creates the folder, and writes the first response of a kind", () => {
    const folder = join(newFolder(), "deep", "folder");
    const files = record([{ body: { status: 0 } }, { body: { status: 1 } }], folder);
    expect(Object.values(files)).toEqual([expect.stringContaining("status: 0")]);
  });

  test("overwrites no file", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "updateUser.200.recorded.yaml"), "mine");
    const error = vi.spyOn(console, "error");
    onTestFinished(() => error.mockRestore());
    expect(record([{ body: {} }], folder)).toEqual({ "updateUser.200.recorded.yaml": "mine" });
    expect(error).not.toHaveBeenCalled();
  });

  test("writes a limited number of files", () => {
    const bodies = Array.from({ length: 600 }, (_, number) => ({ error_code: `USG.${1000 + number}` }));
    expect(Object.keys(record(bodies.map((body) => ({ status: 400, body }))))).toHaveLength(500);
  });

  test("writes nothing for a body that is no object, or that the spec does not have", () => {
    const withoutBody = operationById(operations, "batchUpdateUserStatus");
    expect(
      record([{ body: "text" }, { body: undefined }, { body: [1] }, { operation: withoutBody, body: {} }]),
    ).toEqual({});
  });

  // Node's own creation of nested folders never returns there.
  test.runIf(existsSync("/proc"))("rejects a folder that the system does not allow", () => {
    expect(() => createRecorder("/proc/recorded/deep")).toThrow(/^--record cannot be written: ENOENT/);
  });

  test("rejects a folder that is a file", () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    expect(() => createRecorder(file)).toThrow(/^--record cannot be written: EEXIST.*Name another folder/);
  });

  test("reports a file that it cannot write once, and goes on", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => error.mockRestore());
    const folder = join(newFolder(), "gone");
    mkdirSync(folder);
    const recorder = createRecorder(folder);
    rmSync(folder, { recursive: true });
    const request = { path: "", search: "", headers: {}, body: undefined };
    for (let times = 1; times <= 2; times++) recorder.add(updateUser, request, 200, {});
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^A response was not recorded: ENOENT/)]]);
  });
});
