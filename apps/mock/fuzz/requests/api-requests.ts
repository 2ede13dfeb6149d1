import fc from "fast-check";
import { type Field, type HostileRequest, writeWithLength } from "../hostile-request.ts";
import { body, bodyAround } from "../parts/bodies.ts";
import { type EncodedBody, encoded } from "../parts/encodings.ts";
import { headers, prefer, scope } from "../parts/headers.ts";
import { anyOperation, credentialsOf, targetOf } from "../parts/operations.ts";
import { METHODS, path, query } from "../parts/targets.ts";

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** A request that is valid or nearly valid HTTP. */
const anyRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    fc.oneof(
      anyOperation.map(({ method }) => method),
      fc.constantFrom(...METHODS),
    ),
    path,
    query,
    headers,
    body,
  )
  .map(([method, target, search, fields, bytes]) => ({
    kind: "request",
    bytes: writeWithLength(method, target + search, fields, bytes),
    isUnfinished: false,
  }));

/** A request that matches the spec but for its body, its preferences or its scope. */
const hostileBody = requestWith(
  "body",
  body.map((bytes) => ({ encoding: "", bytes })),
);
const encodedBody = requestWith("encoded body", encoded(body));
const largeBody = requestWith(
  "large body",
  bodyAround(MAX_BODY_BYTES).map((bytes) => ({ encoding: "", bytes })),
);

/** Requests for the operations of the spec. */
export const apiRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 60, arbitrary: anyRequest },
  { weight: 60, arbitrary: hostileBody },
  { weight: 20, arbitrary: encodedBody },
  { weight: 1, arbitrary: largeBody },
);

function requestWith(kind: string, body: fc.Arbitrary<EncodedBody>): fc.Arbitrary<HostileRequest> {
  return fc
    .tuple(anyOperation, body, fc.option(prefer), fc.option(scope))
    .map(([called, { encoding, bytes }, ...others]) => {
      const [preference, id] = others;
      const fields: Field[] = [...credentialsOf(called), ["Content-Type", "application/json"]];
      if (encoding !== "") fields.push(["Content-Encoding", encoding]);
      if (preference !== null) fields.push(["Prefer", preference]);
      if (id !== null) fields.push(["X-Mock-Scope", id]);
      return { kind, bytes: writeWithLength(called.method, targetOf(called), fields, bytes), isUnfinished: false };
    });
}
