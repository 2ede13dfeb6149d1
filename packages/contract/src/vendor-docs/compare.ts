import { isObject, type JsonObject } from "@hwc-users/spec";
import { type Difference, differencesOf } from "./differences.ts";
import { expectedFacts } from "./expected-facts.ts";
import { readFacts } from "./read-facts.ts";
import { recordFileOf } from "./record-file.ts";
import { operationRecords } from "./records/index.ts";

const expected = Object.entries(operationRecords).map(
  ([operationId, record]) => [operationId, expectedFacts(record)] as const,
);

/**
 * Compares the spec with the vendor docs, in both directions. Operations without a record are left out: see
 * {@link withoutRecord}.
 *
 * @param document The bundle, with its references resolved.
 * @returns One line for each difference, with the file to edit. A difference of a shared record is listed once.
 */
export function compareWithVendorDocs(document: JsonObject): string[] {
  const facts = readFacts(document);
  const missing = expected
    .filter(([operationId]) => !facts[operationId])
    .map(
      ([operationId]) =>
        `${operationId}: only the vendor docs have the operation. ${editOf(recordFileOf(operationRecords[operationId]))}`,
    );
  const differences = expected.flatMap(([operationId, record]) => {
    const found = facts[operationId];
    return found ? differencesOf(record, found).map((difference) => locate(operationId, difference)) : [];
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
  operationId: string;
  /** The innermost recorded object or list around the location. Several operations can share it. */
  fact: unknown;
  /** The location inside of it. */
  inner: string[];
}

function locate(operationId: string, { location, message }: Difference): LocatedDifference {
  let fact: unknown = operationRecords[operationId];
  let depth = 0;
  for (const name of location) {
    const next: unknown = isObject(fact) ? fact[name] : undefined;
    if (typeof next !== "object" || next === null) break;
    fact = next;
    depth++;
  }
  return { operationId, location, message, fact, inner: location.slice(depth) };
}

function sameDifference({ inner, message }: LocatedDifference): string {
  return `${inner.join(" ")}: ${message}`;
}

function lineOf(same: readonly LocatedDifference[]): string {
  const [{ operationId, location, message, fact }] = same as [LocatedDifference];
  const others = same.length > 1 ? ` (and ${same.length - 1} more)` : "";
  return `${operationId} ${location.join(" ")}${others}: ${message}. ${editOf(recordFileOf(fact))}`;
}

function editOf(file: string): string {
  return `Edit ${file} if the vendor docs changed, or else the spec.`;
}
