import { startDocs } from "@hwc-users/docs";
import { operations } from "@hwc-users/spec";
import type { Options } from "../options.ts";
import { judgeAudits, judgePages, pageFigures } from "./figures.ts";
import { auditPages } from "./lighthouse.ts";
import { servePages } from "./pages.ts";
import { visitPages } from "./rounds.ts";
import { printAudits, printPages } from "./tables.ts";

/** Measures what is asked for of the docs, and prints each table when it is there. */
export async function measureDocs({ parts, rounds }: Options): Promise<object> {
  return {
    pages: parts.has("pages") ? await measurePages(rounds.pages) : undefined,
    lighthouse: parts.has("lighthouse") ? await measureScores(rounds.lighthouse) : undefined,
  };
}

async function measurePages(rounds: number): Promise<object> {
  const [operation] = operations;
  if (!operation) throw new Error("The spec has no operation, which the benchmark needs.");
  const { urls, stop } = await servePages(operation);
  try {
    const seen = await visitPages(urls, operation, rounds);
    const goals = judgePages(seen);
    const figures = pageFigures(seen);
    printPages(figures, goals);
    return { goals, figures };
  } finally {
    await stop();
  }
}

async function measureScores(rounds: number): Promise<object> {
  const docs = await startDocs({ port: 0 });
  try {
    const audits = await auditPages(docs.url, rounds);
    const goals = judgeAudits(audits);
    printAudits(audits, goals);
    return { goals, audits };
  } finally {
    await docs.close();
  }
}
