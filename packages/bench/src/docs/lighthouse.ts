import lighthouse, { desktopConfig } from "lighthouse";
import { freePort } from "../free-port.ts";
import { progress } from "../progress.ts";
import { median } from "../statistics.ts";
import { launchChromium } from "./chromium.ts";

/** What Lighthouse says of a page. */
export interface Audit {
  page: string;
  device: "mobile" | "desktop";
  /** Of each category, from 0 to 100: the median of the rounds. */
  scores: Record<string, number>;
  /** Why a round is missing. */
  note?: string;
}

type Scores = Record<string, number>;

const PAGES = ["index.html", "reference.html"];
const DEVICES = ["mobile", "desktop"] as const;

/** Has Lighthouse audit the introduction and the reference of our site. */
export async function auditPages(site: string, rounds: number): Promise<Audit[]> {
  const audits = PAGES.flatMap((page) => DEVICES.map((device) => ({ page, device })));
  const rows = audits.map((each) => ({ ...each, rounds: [] as Scores[], notes: [] as string[] }));
  for (let round = 1; round <= rounds; round++) {
    for (const { page, device, rounds: seen, notes } of rows) {
      progress(`docs: Lighthouse, round ${round} of ${rounds}, ${page}, ${device}`);
      try {
        seen.push(await audit(`${site}/${page}`, device));
      } catch (error) {
        notes.push((error as Error).message);
      }
    }
  }
  return rows.map(({ page, device, rounds: seen, notes: [note] }) => {
    const categories = Object.keys(seen[0] ?? {});
    const scores = categories.map((name) => [name, median(seen.map((each) => each[name] ?? 0))] as const);
    return { page, device, scores: Object.fromEntries(scores), ...(note !== undefined && { note }) };
  });
}

async function audit(url: string, device: (typeof DEVICES)[number]): Promise<Scores> {
  const port = await freePort();
  const browser = await launchChromium(port);
  try {
    const config = device === "desktop" ? desktopConfig : undefined;
    const result = await lighthouse(url, { port, logLevel: "silent" }, config);
    if (!result) throw new Error("Lighthouse says nothing.");
    const { categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const scores = Object.values(categories).map(
      ({ title, score }) => [title, Math.round((score ?? 0) * 100)] as const,
    );
    return Object.fromEntries(scores);
  } finally {
    await browser.close();
  }
}
