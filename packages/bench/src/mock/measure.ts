import type { Options } from "../options.ts";
import { summarize } from "../statistics.ts";
import { mockFigures } from "./figures.ts";
import { measureMocks } from "./rounds.ts";
import { measureScaling } from "./scaling.ts";
import { printMocks } from "./tables.ts";

/** Measures the mock beside its peers, and prints the tables. */
export async function measureMock({ rounds }: Options): Promise<object> {
  const { all, goals, generators } = await measureMocks(rounds.mock);
  const scaling = summarize(await measureScaling());
  const figures = mockFigures(all);
  printMocks({ figures, generators, scaling, goals });
  return { goals, scaling, figures, generators };
}
