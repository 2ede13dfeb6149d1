import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDocs } from "@hwc-users/docs";
import type { Comparison } from "@hwc-users/measurements";
import { type Operation, operations } from "@hwc-users/spec";
import { startTestServer } from "@hwc-users/testing";
import { desktopConfig, type Result } from "lighthouse";
import sirv from "sirv";
import { comparison } from "../figures/figure.ts";
import { shuffle } from "../figures/statistics.ts";
import { progress } from "../progress.ts";
import { auditPage } from "./lighthouse.ts";
import { buildPeers } from "./peer-pages.ts";
import { READABLE } from "./readable.ts";

const MEASURES = [
  { measure: "first contentful paint", unit: "ms" },
  { measure: "first operation readable", unit: "ms" },
  { measure: "total blocking time", unit: "ms" },
  { measure: "bytes", unit: "kB" },
] as const;
type Visit = Record<(typeof MEASURES)[number]["measure"], number>;

const PEERS = ["stock Redoc", "Scalar", "Swagger UI"] as const;
type Page = (typeof PEERS)[number] | "ours";

/** The figures of {@link measurePages}. */
export const pagesLabels = MEASURES.flatMap((measure) => PEERS.map((peer) => ({ ...measure, subject: "ours", peer })));

/** Emulates a processor four times slower and a good mobile network, so that both bytes and processor time count. */
const CONFIG = {
  ...desktopConfig,
  settings: {
    ...desktopConfig.settings,
    onlyAudits: ["first-contentful-paint", "total-blocking-time", "total-byte-weight", "user-timings"],
    throttlingMethod: "devtools" as const,
    throttling: {
      cpuSlowdownMultiplier: 4,
      requestLatencyMs: 40,
      downloadThroughputKbps: 10_000,
      uploadThroughputKbps: 5_000,
    },
  },
};

/** Compares the reference of our docs with the pages of its peers, each opened at a link to the first operation. */
export async function measurePages(rounds: number): Promise<Comparison[]> {
  const [operation] = operations;
  if (!operation) throw new Error("The spec has no operation to open a page at.");
  progress("pages: build the pages of the peers");
  const folder = await mkdtemp(join(tmpdir(), "bench-pages-"));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(folder, { recursive: true }));
  await buildPeers(folder);
  const serve = sirv(folder, { brotli: true });
  const peers = cleanup.adopt(await startTestServer(serve), (server) => server.close());
  const docs = cleanup.adopt(await startDocs({ port: 0 }), (server) => server.close());

  const urls = pageUrls(operation, peers.url, docs.url);
  const visits: Record<Page, Visit[]> = { ours: [], "stock Redoc": [], Scalar: [], "Swagger UI": [] };
  for (let round = 1; round <= rounds; round++) {
    progress(`pages: round ${round} of ${rounds}`);
    for (const page of shuffle(["ours", ...PEERS] as const)) {
      visits[page].push(readVisit(await auditPage(urls[page], CONFIG, [operation.summary, operation.path])));
    }
  }
  return compareVisits(visits);
}

/** Stock Redoc shows no operation until a reader opens one, so every page is opened at a link to an operation. */
function pageUrls(
  { operationId, method, path, service }: Operation,
  peers: string,
  docs: string,
): Record<Page, string> {
  return {
    ours: `${docs}/reference.html#${operationId}`,
    "stock Redoc": `${peers}/redoc/#operation/${operationId}`,
    Scalar: `${peers}/scalar/#tag/${service.toLowerCase()}/${method}${path}`,
    "Swagger UI": `${peers}/swagger-ui/#/${service}/${operationId}`,
  };
}

function readVisit({ audits, requestedUrl }: Result): Visit {
  const number = (audit: string) => {
    const value = audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse did not measure ${audit} of ${requestedUrl}.`);
    return value;
  };
  const paint = number("first-contentful-paint");
  const details = audits["user-timings"]?.details;
  const timings = details?.type === "table" ? details.items : [];
  const readable = timings.find(({ name }) => name === READABLE)?.["startTime"];
  if (typeof readable !== "number") throw new Error(`The first operation never became readable on ${requestedUrl}.`);
  return {
    "first contentful paint": paint,
    // The text can be in the page before it is painted.
    "first operation readable": Math.max(paint, readable),
    "total blocking time": number("total-blocking-time"),
    bytes: number("total-byte-weight") / 1000,
  };
}

function compareVisits(visits: Record<Page, Visit[]>): Comparison[] {
  return pagesLabels.map((label) => {
    const peers = visits[label.peer].map((visit) => visit[label.measure]);
    const pairs = visits.ours.map((own, round) => [own[label.measure], peers[round] ?? Number.NaN] as const);
    return comparison(label, pairs, { atMost: 1 });
  });
}
