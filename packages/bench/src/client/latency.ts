import { partialDeepStrictEqual } from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { progress } from "../progress.ts";
import { median, quantile, shuffle } from "../statistics.ts";
import type { CallerName } from "./callers/all.ts";
import type { CreateCall } from "./callers/caller.ts";
import { startServer } from "./start-server.ts";
import { compare, type Turn } from "./turn.ts";
import { documentedAnswer, type Update, updateFor } from "./update.ts";

/** A figure of a caller. */
export interface CallerFigure {
  /** The median over all turns. */
  value: number;
  /** The figure divided by that of fetch by hand: the median of the ratios of all pairs of turns. */
  ratio: number;
  /** Between which ratios the middle half of the pairs lies. */
  spread: [number, number];
}

/** How fast a caller is. */
export interface Speed {
  caller: CallerName;
  /** Microseconds for a call, one after the other. */
  latency?: CallerFigure;
  /** Microseconds of processor time for a call. */
  cpu?: CallerFigure;
  /** Calls per second with 50 in flight. */
  throughput?: CallerFigure;
  /** Why there are no figures. */
  note?: string;
}

type Call = () => Promise<unknown>;

const WARM_UP_ROUNDS = 5;

/**
 * Measures all callers against one server. In every round, in another random order, each is compared with fetch by hand in
 * some pairs of short turns: what else the machine does meets both, and their ratio stays what it is.
 */
export async function measureSpeed(files: Record<CallerName, string>, rounds: number): Promise<Speed[]> {
  const server = await startServer();
  try {
    const update = updateFor(server.url);
    const calls = new Map<CallerName, Call>();
    const speeds: Speed[] = [];
    for (const [caller, file] of Object.entries(files) as [CallerName, string][]) {
      try {
        calls.set(caller, await openCaller(file, update));
      } catch (error) {
        speeds.push({ caller, note: `not measured: ${(error as Error).message}` });
      }
    }
    const byHand = calls.get("fetch by hand");
    if (!byHand) throw new Error("fetch by hand does not work, so there is nothing to compare with.");

    const pairs = new Map([...calls.keys()].map((caller) => [caller, [] as [own: Turn, byHand: Turn][]]));
    for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
      if (round % 10 === 0) progress(`client: round ${round} of ${rounds}`);
      for (const [caller, call] of shuffle([...calls])) {
        const turns = await compare(call, byHand);
        if (round >= 0) pairs.get(caller)?.push(...turns);
      }
    }
    for (const [caller, turns] of pairs) speeds.push({ caller, ...figures(turns) });
    const order = Object.keys(files);
    return speeds.sort((one, other) => order.indexOf(one.caller) - order.indexOf(other.caller));
  } finally {
    await server.stop();
  }
}

/** Loads a caller, and makes sure that it does what it should before it is measured. */
async function openCaller(file: string, update: Update): Promise<Call> {
  const { createCall } = (await load(file)) as { createCall: CreateCall };
  const call = createCall(update);
  partialDeepStrictEqual(await call(), documentedAnswer());
  return call;
}

/** Node runs our own files as they are, but not the generated ones, whose imports name files that are not there. */
async function load(file: string): Promise<unknown> {
  if (file.startsWith(import.meta.dirname)) return import(pathToFileURL(file).href);
  const outfile = join(file, "..", "caller.mjs");
  await build({ entryPoints: [file], bundle: true, outfile, format: "esm", platform: "node", logLevel: "silent" });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}

function figures(turns: [own: Turn, byHand: Turn][]) {
  const figure = (name: keyof Turn): CallerFigure => {
    const ratios = turns.map(([own, byHand]) => own[name] / byHand[name]);
    return {
      value: median(turns.map(([own]) => own[name])),
      ratio: median(ratios),
      spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    };
  };
  return { latency: figure("latency"), cpu: figure("cpu"), throughput: figure("throughput") };
}
