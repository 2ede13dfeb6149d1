import type { Operation } from "@hwc-users/spec";
import * as fc from "fast-check";
import { applySide } from "../cases/apply-side.ts";
import { isTokenSide, refusalStatus } from "../cases/refusal.ts";
import { isSuccess } from "../clauses/clauses.ts";
import { requestSides } from "../clauses/request-sides.ts";
import { type Side, titleOf } from "../clauses/side.ts";
import { brokenSides } from "../clauses/sides.ts";
import type { Parts } from "../wire/exchange.ts";
import type { Case } from "./case.ts";

/**
 * Lists calls that every server refuses, because they carry no valid token. They also name nobody, so that a server that
 * takes one all the same changes nothing.
 */
export function harmlessCases(operation: Operation, tokenHeaders: readonly string[]): Case[] {
  const parts = nobody(operation);
  const refused = (name: string, header: Record<string, string>): Case => ({
    operation,
    name: `a call ${name} refused`,
    parts: { ...parts, header },
    expected: [401],
  });
  return [
    refused("without a token", {}),
    ...tokenHeaders
      .filter((name) => name !== operation.tokenHeader)
      .map((name) => refused(`with a made-up token in ${name}`, { [name.toLowerCase()]: "made-up-by-the-contract" })),
  ];
}

function nobody({ parameters, requestBody }: Operation): Parts {
  const id = `contract-nobody-${crypto.randomUUID()}`;
  const valuesIn = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map(({ name, schema }) => [name, schema.enum?.[0] ?? (schema.type === "integer" ? 0 : id)]),
    );
  const minimal = requestBody?.examples.find(({ name }) => name === "minimal")?.value;
  const body = requestBody?.schema.type === "array" ? [] : minimal;
  return { path: valuesIn("path"), query: valuesIn("query"), header: {}, ...(body !== undefined && { body }) };
}

/**
 * Lists calls that change test accounts, and calls that break one rule of the spec each. The first and the last are the
 * given request as it is.
 *
 * @param base A request that names test accounts, with a token.
 */
export function writingCases(operation: Operation, base: Parts, cases: number, seed: number): Case[] {
  const sides = requestSides(operation);
  const success = operation.responses.map(({ status }) => status).filter(isSuccess);
  const given = (name: string): Case => ({ operation, name, parts: base, expected: success });
  const allowed = sides.filter((side) => side.accepted && mayVary(side, base));
  const refused = sides.filter((side) => !side.accepted && !isTokenSide(operation, side));

  function build(side: Side, others: readonly Side[], number: number): Case | undefined {
    const parts = [...others, side].reduce<Parts | undefined>(
      (built, next) => built && applySide(built, next, seed + number),
      base,
    );
    const broken = parts ? brokenSides(sides, parts) : [];
    if (!parts || broken.some((other) => other !== side) || (broken.length === 0) !== side.accepted) return undefined;
    return {
      operation,
      name: titleOf(side),
      parts,
      expected: side.accepted ? success : [refusalStatus(operation, side)],
    };
  }

  const single = [...allowed, ...refused].map((side) => build(side, [], 0));
  const picks = fc.record({ side: fc.constantFrom(...allowed, ...refused), others: fc.subarray(allowed) });
  const made = fc
    .sample(picks, { numRuns: cases, seed })
    .map(({ side, others }, number) => build(side, others, number + 1));
  return [
    given("the request of --accounts accepted"),
    ...[...single, ...made].filter((one) => one !== undefined),
    given("the request of --accounts accepted again"),
  ];
}

/**
 * Whether a value may be anything that the spec allows: text without a limit, such as a department or a phone number, must
 * often be one that the server knows. Which account is meant never varies.
 */
function mayVary({ place, keyword, limit }: Side, base: Parts): boolean {
  if (place[0] === "path" || place[0] === "query" || place.includes("*")) return false;
  if (keyword === "type") return limit === "boolean" && place[0] === "body";
  if (keyword === "optional" || keyword === "anyOf") return typeof base.body === "object" && place[0] === "body";
  return true;
}
