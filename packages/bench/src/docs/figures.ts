import type { Figure, Judged } from "../goals.ts";
import { ratios, summarize } from "../statistics.ts";
import type { Audit } from "./lighthouse.ts";
import type { PageName } from "./pages.ts";
import type { SeenPage } from "./rounds.ts";

/** What is measured of a page, as the tables call it. */
const MEASURES = {
  firstContentfulPaint: "first contentful paint",
  readable: "first operation readable",
  totalBlockingTime: "total blocking time",
  bytes: "bytes",
} as const;

type Measure = keyof typeof MEASURES;

const REFERENCE: PageName = "stock redoc";
const LEAST_SCORE = 95;

/** A figure of a page, and the same divided by that of stock Redoc in the same round. */
export interface Compared extends Figure {
  ratio?: Figure;
}

/** What one page comes to. */
export interface PageFigures extends Partial<Record<Measure, Compared>> {
  page: PageName;
  /** What it asked of other hosts, all in vain. */
  foreign: string[];
  note?: string;
}

/** Sums up what was seen of all pages. */
export function pageFigures(all: SeenPage[]): PageFigures[] {
  return all.map(({ page, visits, note }) => {
    const measures = (Object.keys(MEASURES) as Measure[]).map((measure) => [measure, figureOf(all, page, measure)]);
    return {
      page,
      ...(visits.length > 0 && Object.fromEntries(measures)),
      foreign: [...new Set(visits.flatMap((each) => each.foreign))],
      ...(note !== undefined && { note }),
    };
  });
}

/** Holds our page to its goals. */
export function judgePages(all: SeenPage[]): Judged[] {
  const peers = all.map(({ page }) => page).filter((page) => page !== "ours");
  const ahead = (["firstContentfulPaint", "readable", "totalBlockingTime"] as const).flatMap((measure) =>
    peers.map(
      (peer): Judged => ({
        what: `${MEASURES[measure]}: ours to ${peer}`,
        figure: compare(all, peer, measure),
        goal: { atMost: 1 },
      }),
    ),
  );
  return [
    ...ahead,
    { what: `bytes: ours to ${REFERENCE}`, figure: compare(all, REFERENCE, "bytes"), goal: { atMost: 1 } },
  ];
}

/** Holds the lowest score of Lighthouse to its goal. */
export function judgeAudits(audits: Audit[]): Judged[] {
  return audits.map(({ page, device, scores }) => {
    const values = Object.values(scores);
    const figure = values.length > 0 ? { ...summarize(values), value: Math.min(...values) } : undefined;
    return { what: `lowest score of ${page}, ${device}`, figure, goal: { atLeast: LEAST_SCORE } };
  });
}

function figureOf(all: SeenPage[], page: PageName, measure: Measure): Compared {
  const values = valuesOf(all, page, measure);
  const reference = valuesOf(all, REFERENCE, measure);
  return { ...summarize(values), ...(reference.length > 0 && { ratio: summarize(ratios(values, reference)) }) };
}

function compare(all: SeenPage[], peer: PageName, measure: Measure): Figure | undefined {
  const values = ratios(valuesOf(all, "ours", measure), valuesOf(all, peer, measure));
  return values.length > 0 ? summarize(values) : undefined;
}

function valuesOf(all: SeenPage[], page: PageName, measure: Measure): number[] {
  return all.find((seen) => seen.page === page)?.visits.map((visit) => visit[measure]) ?? [];
}
