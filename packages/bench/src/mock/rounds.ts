import type { Judged } from "../goals.ts";
import { progress } from "../progress.ts";
import { shuffle } from "../statistics.ts";
import { createContestants, load, type Seen, start, stop } from "./contestant.ts";
import { compareGenerators, type GeneratorFigures } from "./generators.ts";
import { judgeMocks } from "./goals.ts";
import { startGenerator } from "./load/start-generator.ts";
import { makeDocuments } from "./made-documents.ts";

/** How often each mock is started with the spec itself; with more operations, which take some of them long, it is once. */
const STARTS = 3;
const WARM_UP = { warmUp: 0, duration: 4000 };
const ROUND = { warmUp: 150, duration: 850 };

/** What all mocks come to. */
interface Measured {
  all: Seen[];
  goals: Judged[];
  generators: GeneratorFigures[];
}

/**
 * Measures all mocks with all documents. They all stay up, and in every round, in another random order, each is under load
 * for a second: what else the machine does meets all of them, and their ratios stay what they are.
 */
export async function measureMocks(rounds: number): Promise<Measured> {
  const { documents, remove } = await makeDocuments();
  const contestants = createContestants(documents);
  const generator = startGenerator("generate-load");
  try {
    const goals = await judgeMocks(documents, generator, rounds);
    for (let round = 1; round <= STARTS; round++) {
      progress(`mock: start ${round} of ${STARTS}`);
      const last = round === STARTS;
      const starting = contestants.filter(({ document }) => last || document.copies === 1);
      for (const contestant of shuffle(starting)) await start(contestant, last);
    }
    progress("mock: warm up");
    for (const contestant of contestants) await load(contestant, generator, WARM_UP);
    for (let round = 1; round <= rounds; round++) {
      progress(`mock: round ${round} of ${rounds}`);
      for (const contestant of shuffle(contestants)) {
        const result = await load(contestant, generator, ROUND);
        if (result) contestant.seen.loads.push(result);
      }
    }
    for (const { running, seen } of contestants) if (running) seen.memory = await running.memory();
    const generators = await compareGenerators(contestants, generator);
    return { all: contestants.map(({ seen }) => seen), goals, generators };
  } finally {
    await generator.stop();
    await Promise.all(contestants.map(stop));
    await remove();
  }
}
