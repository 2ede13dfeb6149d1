import { describe, expect, onTestFinished, test, vi } from "vitest";
import { isDelay, parseDelay } from "../src/latency/delay.ts";
import { sampleDelay } from "../src/latency/sample-delay.ts";
import { wait } from "../src/latency/wait.ts";
import { createRandom } from "../src/random/create-random.ts";

describe("createRandom", () => {
  test("repeats its sequence for the same seed", () => {
    const sequences = [7, 7, 8].map((seed) => Array.from({ length: 100 }, createRandom(seed)));
    expect(sequences[0]).toEqual(sequences[1]);
    expect(sequences[0]).not.toEqual(sequences[2]);
  });

  test("spreads its numbers evenly from 0 to 1", () => {
    const random = createRandom(0);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let count = 0; count < 10_000; count++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(count).toBeGreaterThan(850);
  });

  test("differs from one generator to the next without a seed", () => {
    expect(createRandom()()).not.toBe(createRandom()());
  });
});

describe("parseDelay", () => {
  test.for([
    ["0", 0],
    ["200", 200],
    ["100-300", [100, 300]],
    ["p50=100,p99=2000", { p50: 100, p99: 2000 }],
  ] as const)("parses %s", ([text, delay]) => {
    expect(parseDelay(text)).toEqual(delay);
    expect(isDelay(parseDelay(text))).toBe(true);
  });

  test.for(["", "5s", "-1", "300-100", "1-2-3", "600001", "p50=1", "p50=2,p99=1", "p50=0,p99=1", "p50=1,p99=2,p100=3"])(
    "gives no valid delay for %j",
    (text) => {
      expect(isDelay(parseDelay(text))).toBe(false);
    },
  );
});

test.for([null, "200", Number.NaN, [1], [1, 2, 3], {}, { p50: 1 }, { p50: 1, p99: 2, p999: 3 }, { p50: 0, p99: 5 }])(
  "isDelay rejects %j",
  (value) => {
    expect(isDelay(value)).toBe(false);
  },
);

describe("sampleDelay", () => {
  const sample = (delay: Parameters<typeof sampleDelay>[0], count = 20_000) => {
    const random = createRandom(1);
    return Array.from({ length: count }, () => sampleDelay(delay, random)).sort((a, b) => a - b);
  };

  test("returns a number unchanged", () => {
    expect(sample(200, 2)).toEqual([200, 200]);
  });

  test("covers a range", () => {
    const delays = sample([100, 300]);
    expect(delays[0]).toBeGreaterThanOrEqual(100);
    expect(delays[0]).toBeLessThan(101);
    expect(delays.at(-1)).toBeLessThan(300);
    expect(delays.at(-1)).toBeGreaterThan(299);
  });

  test("has the given percentiles", () => {
    const delays = sample({ p50: 100, p99: 2000 });
    expect(delays[delays.length * 0.5]).toBeCloseTo(100, -1);
    const share = delays.filter((delay) => delay > 2000).length / delays.length;
    expect(share).toBeGreaterThan(0.008);
    expect(share).toBeLessThan(0.012);
  });

  test("never exceeds ten minutes", () => {
    const delays = sample({ p50: 1, p99: 600_000 });
    expect(delays.at(-1)).toBe(600_000);
  });

  test("returns the same number for equal percentiles", () => {
    expect(sample({ p50: 50, p99: 50 }, 2)).toEqual([50, 50]);
  });
});

test("a wait that is aborted leaves no timer", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const client = new AbortController();
  const waiting = wait(60_000, client.signal);
  expect(vi.getTimerCount()).toBe(1);
  client.abort("gone");
  await expect(waiting).rejects.toBe("gone");
  expect(vi.getTimerCount()).toBe(0);
});
