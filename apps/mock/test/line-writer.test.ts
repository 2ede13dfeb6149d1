import { once } from "node:events";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLineWriter } from "../src/command/line-writer.ts";

const MIB = 1024 * 1024;
const LINE = "x".repeat(999);

/** An output that nobody reads until `read` is called. */
function createOutput() {
  let written = "";
  let next: (() => void) | undefined;
  let isRead = false;
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, callback) {
      written += chunk;
      if (isRead) callback();
      else next = callback;
    },
  });
  const read = () => {
    isRead = true;
    next?.();
  };
  return { output, read, written: () => written };
}

test("drops lines while nobody reads them, and then reports their number", async () => {
  const { output, read, written } = createOutput();
  const writer = createLineWriter(output, (count) => `lost ${count}`);
  for (let line = 0; line < 10_000; line++) writer.write(LINE);
  expect(output.writableLength).toBeLessThan(2 * MIB);
  const drained = once(output, "drain");
  read();
  await drained;
  writer.write("last");
  await expect.poll(written).toMatch(/\nlast\n$/);
  expect(writer.unread()).toBe(0);
  const lines = written().trimEnd().split("\n");
  const lost = Number(/^lost (\d+)$/.exec(lines.at(-2) ?? "")?.[1]);
  expect(lines.at(-1)).toBe("last");
  expect(lines.length - 2 + lost).toBe(10_000);
});

test("counts the lines that nobody has read at the end", () => {
  const { output } = createOutput();
  const writer = createLineWriter(output, (count) => `lost ${count}`);
  for (let line = 0; line < 10_000; line++) writer.write(LINE);
  writer.flush();
  expect(writer.unread()).toBe(10_000);
});
