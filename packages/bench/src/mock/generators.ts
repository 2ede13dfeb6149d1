import { progress } from "../progress.ts";
import { median } from "../statistics.ts";
import { type Contestant, load } from "./contestant.ts";
import { type Generator, startGenerator } from "./load/start-generator.ts";
import type { MockName } from "./mocks.ts";

/** What a load generator gets out of a mock. */
export interface GeneratorFigures {
  generator: "of this package" | "autocannon";
  mock: MockName;
  /** Requests a second. */
  throughput: number;
  /** Microseconds of processor time that the generator takes for a request. */
  cpu: number;
}

const ROUNDS = 3;
const TIMES = { warmUp: 100, duration: 1000 };

/** Puts ours under the load of two generators, to show what the one of this package leaves of the processors. */
export async function compareGenerators(contestants: Contestant[], own: Generator): Promise<GeneratorFigures[]> {
  progress("mock: compare the load generator with autocannon");
  const ours = contestants.filter(
    ({ seen, document, running }) => running && seen.mock.startsWith("ours") && document.copies === 1,
  );
  const autocannon = startGenerator("autocannon");
  const pairs = ours.flatMap((contestant) => [
    { contestant, name: "of this package" as const, generator: own },
    { contestant, name: "autocannon" as const, generator: autocannon },
  ]);
  try {
    const rows = pairs.map((pair) => ({ ...pair, throughputs: [] as number[], cpus: [] as number[] }));
    for (let round = 0; round < ROUNDS; round++) {
      for (const { contestant, generator, throughputs, cpus } of rows) {
        const result = await load(contestant, generator, TIMES);
        if (!result) continue;
        throughputs.push(result.throughput);
        cpus.push(result.generatorCpu);
      }
    }
    return rows.map(({ contestant: { seen }, name, throughputs, cpus }) => {
      return { generator: name, mock: seen.mock, throughput: median(throughputs), cpu: median(cpus) };
    });
  } finally {
    await autocannon.stop();
  }
}
