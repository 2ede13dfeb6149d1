import { startDocs } from "@hwc-users/docs";
import type { Comparison } from "@hwc-users/measurements";
import { desktopConfig } from "lighthouse";
import { figure } from "../figures/figure.ts";
import { progress } from "../progress.ts";
import { auditPage } from "./lighthouse.ts";

const PAGES = ["index.html", "reference.html", "operations/updateUser.html", "zh-cn/errors.html"];
/** Lighthouse emulates a phone by default. */
const DEVICES = { mobile: undefined, desktop: desktopConfig };

const SCORED = PAGES.flatMap((page) =>
  Object.entries(DEVICES).map(([device, config]) => ({
    page,
    config,
    label: { measure: "lowest Lighthouse score", unit: "", subject: `${page}, ${device}` },
  })),
);

/** The figures of {@link measureScores}. */
export const scoresLabels = SCORED.map(({ label }) => label);

/** Measures the lowest of Lighthouse's category scores, for pages of each kind and language. */
export async function measureScores(rounds: number): Promise<Comparison[]> {
  await using cleanup = new AsyncDisposableStack();
  const docs = cleanup.adopt(await startDocs({ port: 0 }), (server) => server.close());
  const figures: Comparison[] = [];
  for (const { page, config, label } of SCORED) {
    progress(`scores: ${label.subject}`);
    const lowest: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { categories } = await auditPage(`${docs.url}/${page}`, config);
      lowest.push(Math.min(...Object.values(categories).map(({ score }) => (score ?? 0) * 100)));
    }
    figures.push(figure(label, lowest, { atLeast: 98 }));
  }
  return figures;
}
