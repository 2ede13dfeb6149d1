import type { Figure, Judged } from "../goals.ts";
import { progress } from "../progress.ts";
import { ratios, summarize } from "../statistics.ts";
import { type Contestant, createContestants, load, start, stop } from "./contestant.ts";
import type { Generator } from "./load/start-generator.ts";
import type { MadeDocument } from "./made-documents.ts";
import type { MockName } from "./mocks.ts";

/** One start is faster than another by up to a tenth as long as it runs, so each mock is started again. */
const STARTS = 3;
/** Workers share the requests among them, so that each takes twice as long to come to its speed as one process does. */
const WARM_UP = { warmUp: 0, duration: 10_000 };
const TURN = { warmUp: 50, duration: 300 };
/** Which mock comes first: each stands as often early as late. */
const OWN_IS_FIRST = [true, false, false, true];

/** Holds ours to its goals. No mock runs meanwhile that is not compared. */
export async function judgeMocks(documents: MadeDocument[], generator: Generator, rounds: number): Promise<Judged[]> {
  const contestants = createContestants(documents);
  const sizes = documents.map(({ operations }) => operations);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const find = (mock: MockName, operations = least) =>
    contestants.find(({ seen }) => seen.mock === mock && seen.operations === operations) as Contestant;
  const one = find("ours, one process");
  const workers = find("ours, workers");
  const prism = find("prism mock");
  const largest = find("ours, one process", most);
  const throughputs = [
    { what: "ours: one worker per core to one process", own: workers, other: one, goal: { atLeast: 1.7 } },
    { what: "ours with workers to prism mock", own: workers, other: prism, goal: { atLeast: 2 } },
    { what: `ours: ${most} operations to ${least}`, own: largest, other: one, goal: { atLeast: 0.9 } },
  ].map((each) => ({ ...each, pairs: [] as number[] }));

  for (let time = 1; time <= STARTS; time++) {
    progress(`mock: compare what has a goal, start ${time} of ${STARTS}`);
    try {
      for (const contestant of [one, workers, prism, largest]) {
        await start(contestant, true);
        await load(contestant, generator, WARM_UP);
      }
      for (const { own, other, pairs } of throughputs) {
        for (let round = 0; round < rounds / STARTS; round++) pairs.push(...(await compare(own, other, generator)));
      }
    } finally {
      await Promise.all(contestants.map(stop));
    }
  }
  return [
    ...throughputs.map(({ what, goal, pairs }) => ({
      what: `requests a second, ${what}`,
      figure: figureOf(pairs),
      goal,
    })),
    {
      what: "start to the first answer: ours to prism mock",
      figure: figureOf(ratios(one.seen.starts, prism.seen.starts)),
      goal: { atMost: 1 },
    },
  ];
}

/**
 * Puts two mocks under load in turns of less than a second, and pairs each turn with its neighbour: what else the machine
 * does meanwhile meets both alike, which it does not where other mocks have their turns between them.
 */
async function compare(own: Contestant, other: Contestant, generator: Generator): Promise<number[]> {
  const pairs: number[] = [];
  for (const ownIsFirst of OWN_IS_FIRST) {
    const first = await load(ownIsFirst ? own : other, generator, TURN);
    const second = await load(ownIsFirst ? other : own, generator, TURN);
    if (!first || !second) return [];
    const ratio = first.throughput / second.throughput;
    pairs.push(ownIsFirst ? ratio : 1 / ratio);
  }
  return pairs;
}

function figureOf(values: number[]): Figure | undefined {
  return values.length > 0 ? summarize(values) : undefined;
}
