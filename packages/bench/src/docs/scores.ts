import { startDocs } from "@hwc-users/docs";
import { desktopConfig } from "lighthouse";
import { type Figure, figure } from "../figures/figure.ts";
import { progress } from "../progress.ts";
import { auditPage } from "./lighthouse.ts";

const PAGES = ["index.html", "reference.html", "operations/updateUser.html", "zh-cn/errors.html"];
/** Lighthouse emulates a phone by default. */
const DEVICES = { mobile: undefined, desktop: desktopConfig };

/** Measures the lowest of Lighthouse's category scores, for pages of each kind and language. */
export async function measureScores(rounds: number): Promise<Figure[]> {
  await using cleanup = new AsyncDisposableStack();
  const docs = cleanup.adopt(await startDocs({ port: 0 }), (server) => server.close());
  const figures: Figure[] = [];
  for (const page of PAGES) {
    for (const [device, config] of Object.entries(DEVICES)) {
      progress(`lighthouse: ${page}, ${device}`);
      const lowest: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { categories } = await auditPage(`${docs.url}/${page}`, config);
        lowest.push(Math.min(...Object.values(categories).map(({ score }) => (score ?? 0) * 100)));
      }
      const label = { measure: "lowest Lighthouse score", unit: "", subject: `${page}, ${device}` };
      figures.push(figure(label, lowest, { atLeast: 98 }));
    }
  }
  return figures;
}
