import type { SentExchange } from "../http/sent-exchange.ts";
import type { WireRequest } from "../http/wire-request.ts";
import { harEntry } from "./har-entry.ts";

/** Collects the exchanges of a run as an HTTP Archive (HAR 1.2). */
export interface HarRecorder {
  add(exchange: SentExchange): void;
  /** Writes the archive as JSON. */
  toJson(): string;
}

/** The most characters that all entries together have. */
const MAX_LENGTH = 100_000_000;

export interface HarOptions {
  target: string;
  version: string;
  /** The names of the test cases by their requests. */
  names: ReadonlyMap<WireRequest, string>;
  /** Removes the tokens from a text. */
  redact(text: string): string;
}

/** Creates a recorder that keeps at most 100 MB. Later entries have no bodies of responses. */
export function createHarRecorder({ target, version, names, redact }: HarOptions): HarRecorder {
  const entries: string[] = [];
  let length = 0;
  return {
    add(exchange) {
      const withBody = length < MAX_LENGTH;
      const content = harEntry(target, exchange, names.get(exchange.request), withBody);
      // Each text by itself: JSON would escape the quotes of a token in a body twice.
      const entry = JSON.stringify(content, (_, value) => (typeof value === "string" ? redact(value) : value));
      length += entry.length;
      entries.push(entry);
    },
    toJson() {
      const creator = JSON.stringify({ name: "@hwc-users/contract", version });
      return `{"log":{"version":"1.2","creator":${creator},"entries":[\n${entries.join(",\n")}\n]}}\n`;
    },
  };
}
