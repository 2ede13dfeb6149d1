import type { Figure, Judged } from "../goals.ts";
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

/** Holds ours to its goals. */
export function judgeMocks(all: Seen[]): Judged[] {
  const [least = 0] = all.map(({ operations }) => operations);
  const most = Math.max(...all.map(({ operations }) => operations));
  const compare = (own: Seen | undefined, other: Seen | undefined, values: (seen: Seen) => number[]) =>
    own && other ? figureOf(ratios(values(own), values(other))) : undefined;
  const throughput = valuesOf("throughput");
  const one = find(all, "ours, one process", least);
  const workers = find(all, "ours, workers", least);
  const prism = find(all, REFERENCE, least);
  const starts = ({ starts: times }: Seen) => times;
  return [
    {
      what: "requests a second, ours: one worker per core to one process",
      figure: compare(workers, one, throughput),
      goal: { atLeast: 1.7 },
    },
    {
      what: "requests a second: ours with workers to prism mock",
      figure: compare(workers, prism, throughput),
      goal: { atLeast: 2 },
    },
    {
      what: `requests a second, ours: ${most} operations to ${least}`,
      figure: compare(find(all, "ours, one process", most), one, throughput),
      goal: { atLeast: 0.9 },
    },
    {
      what: "start to the first answer: ours to prism mock",
      figure: compare(one, prism, starts),
      goal: { atMost: 1 },
    },
  ];
}

function find(all: Seen[], mock: MockName, operations: number): Seen | undefined {
  return all.find((seen) => seen.mock === mock && seen.operations === operations);
}

function valuesOf(name: "throughput" | "p50" | "p99"): (seen: Seen) => number[] {
  return ({ loads }) => loads.map((load: Load) => load[name]);
}

function figureOf(values: number[]): Figure | undefined {
  return values.length > 0 ? summarize(values) : undefined;
}
