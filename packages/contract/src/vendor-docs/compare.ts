import { isObject, type JsonObject } from "@hwc-users/spec";
import { type Difference, differencesOf } from "./differences.ts";
import { expectedDocument, expectedFacts } from "./expected-facts.ts";
import { readDocument } from "./read-document.ts";
import { readFacts } from "./read-facts.ts";
import { recordFileOf } from "./record-file.ts";
import { documentRecord, operationRecords } from "./records/index.ts";

const records: Record<string, unknown> = { document: documentRecord, ...operationRecords };
const expected = {
  document: expectedDocument(documentRecord),
  ...Object.fromEntries(Object.entries(operationRecords).map(([name, record]) => [name, expectedFacts(record)])),
};

/**
 * Compares the spec with the vendor docs, in both directions. Operations without a record are left out: see
 * {@link withoutRecord}.
 *
 * @param document The bundle, with its references resolved.
 * @returns One line for each difference, with the file to edit. A difference of a shared record is listed once.
 */
export function compareWithVendorDocs(document: JsonObject): string[] {
  const facts: Record<string, JsonObject> = {
    document: readDocument(document, Object.keys(documentRecord.services)),
    ...readFacts(document),
  };
  const missing = Object.keys(expected)
    .filter((name) => !facts[name])
    .map((name) => `${name}: only the vendor docs have the operation. ${editOf(recordFileOf(records[name]))}`);
  const differences = Object.entries(expected).flatMap(([name, record]) => {
    const found = facts[name];
    return found ? differencesOf(record, found).map((difference) => locate(name, difference)) : [];
  });
  const byFact = Map.groupBy(differences, ({ fact }) => fact);
  return [
    ...missing,
    ...[...byFact.values()].flatMap((ofFact) => [...Map.groupBy(ofFact, sameDifference).values()].map(lineOf)),
  ];
}

/** The operations of the spec without a record. Nothing compares them with the vendor docs. */
export function withoutRecord(document: JsonObject): string[] {
  return Object.keys(readFacts(document)).filter((operationId) => !Object.hasOwn(operationRecords, operationId));
}

interface LocatedDifference extends Difference {
  /** The operation, or `document`. */
  name: string;
  /** The innermost recorded object or list around the location. Several operations can share it. */
  fact: unknown;
  /** The location inside of it. */
  inner: string[];
}

function locate(name: string, { location, message }: Difference): LocatedDifference {
  let fact: unknown = records[name];
  let depth = 0;
  for (const key of location) {
    const next: unknown = isObject(fact) ? fact[key] : undefined;
    if (typeof next !== "object" || next === null) break;
    fact = next;
    depth++;
  }
  return { name, location, message, fact, inner: location.slice(depth) };
}

function sameDifference({ inner, message }: LocatedDifference): string {
  return `${inner.join(" ")}: ${message}`;
}

function lineOf(same: readonly LocatedDifference[]): string {
  const [{ name, location, message, fact }] = same as [LocatedDifference];
  const others = same.length > 1 ? ` (and ${same.length - 1} more)` : "";
  return `${name} ${location.join(" ")}${others}: ${message}. ${editOf(recordFileOf(fact))}`;
}

function editOf(file: string): string {
  return `Edit ${file} if the vendor docs changed, or else the spec.`;
}
