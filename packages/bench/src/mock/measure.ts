import type { Options } from "../options.ts";
import { judgeMocks, mockFigures } from "./figures.ts";
import { measureMocks } from "./rounds.ts";
import { printMocks } from "./tables.ts";

/** Measures the mock beside its peers, and prints the tables. */
export async function measureMock({ rounds }: Options): Promise<object> {
  const { all, generators } = await measureMocks(rounds.mock);
  const figures = mockFigures(all);
  const goals = judgeMocks(all);
  printMocks(figures, generators, goals);
  return { goals, figures, generators };
}
