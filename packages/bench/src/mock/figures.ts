import type { Figure } from "../goals.ts";
import { ratios, summarize } from "../statistics.ts";
import type { Seen } from "./contestant.ts";
import type { Load } from "./load/job.ts";
import type { MockName } from "./mocks.ts";

/** A figure of a mock, and the same divided by that of `prism mock` with the same document in the same round. */
export interface Compared extends Figure {
  ratio?: Figure;
}

/** What one mock does with one document. */
export interface MockFigures {
  mock: MockName;
  operations: number;
  throughput?: Compared;
  p50?: Compared;
  p99?: Compared;
  start?: Compared;
  memory?: Compared;
  note?: string;
}

const REFERENCE: MockName = "prism mock";

/** Sums up what was seen of all mocks. */
export function mockFigures(all: Seen[]): MockFigures[] {
  return all.map((seen) => {
    const reference = find(all, REFERENCE, seen.operations);
    const figure = (values: (seen: Seen) => number[]): Compared => ({
      ...summarize(values(seen)),
      ...(reference && { ratio: summarize(ratios(values(seen), values(reference))) }),
    });
    const { mock, operations, note } = seen;
    return {
      mock,
      operations,
      ...(seen.starts.length > 0 && { start: figure(({ starts }) => starts) }),
      ...(seen.loads.length > 0 && {
        throughput: figure(valuesOf("throughput")),
        p50: figure(valuesOf("p50")),
        p99: figure(valuesOf("p99")),
      }),
      ...(seen.memory !== undefined && { memory: figure(({ memory }) => (memory === undefined ? [] : [memory])) }),
      ...(note !== undefined && { note }),
    };
  });
}

function find(all: Seen[], mock: MockName, operations: number): Seen | undefined {
  return all.find((seen) => seen.mock === mock && seen.operations === operations);
}

function valuesOf(name: "throughput" | "p50" | "p99"): (seen: Seen) => number[] {
  return ({ loads }) => loads.map((load: Load) => load[name]);
}
