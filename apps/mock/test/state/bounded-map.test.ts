import { describe, expect, test } from "vitest";
import { createBoundedMap } from "../../src/state/bounded-map.ts";

const MAX_ENTRIES = 100_000;
const MEBIBYTE = "x".repeat(1024 * 1024);

describe("a bounded map", () => {
  test("removes the oldest entries when it has too many", () => {
    const removed: number[] = [];
    const map = createBoundedMap<number>((value) => removed.push(value));
    for (let index = 0; index < MAX_ENTRIES; index++) map.set(String(index), index);
    // An entry that is set again keeps its position.
    map.set("0", -1);
    expect(removed).toEqual([]);
    map.set("new", 1);
    map.set("newer", 2);
    expect(removed).toEqual([-1, 1]);
    expect([map.get("0"), map.get("1"), map.get("2"), map.get("newer")]).toEqual([undefined, undefined, 2, 2]);
    expect(map.values()).toHaveLength(MAX_ENTRIES);
  });

  test("removes the oldest entries when they are too large", () => {
    const map = createBoundedMap<string>();
    for (let index = 0; index < 15; index++) map.set(String(index), MEBIBYTE);
    for (let times = 0; times < 20; times++) map.set("14", MEBIBYTE);
    expect(map.values()).toHaveLength(15);
    map.set("15", MEBIBYTE);
    expect(map.get("0")).toBeUndefined();
    expect(map.values()).toHaveLength(15);
    map.set("16", MEBIBYTE.repeat(17));
    expect(map.values()).toEqual([]);
    map.set("17", "small");
    expect(map.values()).toEqual(["small"]);
  });

  test("removes no kept entry", () => {
    const map = createBoundedMap<string>();
    map.keep("kept", MEBIBYTE.repeat(17));
    map.set("kept", MEBIBYTE.repeat(18));
    map.set("other", "small");
    expect(map.get("kept")).toHaveLength(18 * MEBIBYTE.length);
    expect(map.values()).toHaveLength(2);
  });
});
