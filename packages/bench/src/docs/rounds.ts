import type { Operation } from "@hwc-users/spec";
import { progress } from "../progress.ts";
import { shuffle } from "../statistics.ts";
import type { PageName } from "./pages.ts";
import { type Visit, visit } from "./visit.ts";

/** What was seen of one page. */
export interface SeenPage {
  page: PageName;
  /** One for each round. */
  visits: Visit[];
  /** Why something is missing. */
  note?: string;
}

/** Visits all pages in every round, in another random order. */
export async function visitPages(
  urls: Record<PageName, string>,
  { summary, path }: Operation,
  rounds: number,
): Promise<SeenPage[]> {
  const seen = (Object.keys(urls) as PageName[]).map((page): SeenPage => ({ page, visits: [] }));
  for (let round = 1; round <= rounds; round++) {
    progress(`docs: round ${round} of ${rounds}`);
    for (const each of shuffle(seen)) {
      // What failed twice would fail slowly again, and its rounds would no longer be those of the others.
      if (each.note !== undefined) continue;
      const visitOnce = () => visit(urls[each.page], [summary, path]);
      try {
        each.visits.push(await visitOnce().catch(visitOnce));
      } catch (error) {
        each.note = `fails in round ${round}: ${(error as Error).message.split("\n")[0]}`;
      }
    }
  }
  return seen;
}
