import type { Comparison, Label } from "@hwc-users/measurements";
import { measureSizes, sizeLabels } from "./client/size.ts";
import { measureSpeed, speedLabels } from "./client/speed.ts";
import { measurePages, pagesLabels } from "./docs/pages.ts";
import { measureScores, scoresLabels } from "./docs/scores.ts";
import { measureMock, mockLabels } from "./mock/mock.ts";
import type { Benchmark } from "./options.ts";

/** Each benchmark: what its figures are, and how they are measured. */
export const BENCHMARKS: Record<
  Benchmark,
  { labels: (Label & { peer?: string })[]; measure(rounds: number): Promise<Comparison[]> }
> = {
  size: { labels: sizeLabels, measure: measureSizes },
  speed: { labels: speedLabels, measure: measureSpeed },
  mock: { labels: mockLabels, measure: measureMock },
  pages: { labels: pagesLabels, measure: measurePages },
  scores: { labels: scoresLabels, measure: measureScores },
};
