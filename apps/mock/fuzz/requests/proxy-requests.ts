import fc from "fast-check";
import { type Field, type HostileRequest, writeWithLength } from "../hostile-request.ts";
import { body } from "../parts/bodies.ts";
import { encoded } from "../parts/encodings.ts";
import { headers } from "../parts/headers.ts";
import { anyOperation, credentialsOf, targetOf } from "../parts/operations.ts";
import { METHODS, path } from "../parts/targets.ts";
import { CHOICE_HEADER, HOP_HEADER } from "../upstream/hostile-upstream.ts";
import { RESPONSES } from "../upstream/responses.ts";

const hopByHop = fc.constantFrom<Field[]>(
  [],
  [
    ["Connection", HOP_HEADER],
    [HOP_HEADER, "1"],
  ],
  [
    ["Connection", `close , ,${HOP_HEADER.toUpperCase()} `],
    [HOP_HEADER, "1"],
  ],
  [["Connection", "Host, Content-Length, Transfer-Encoding, X-Access-Token"]],
  [
    ["Proxy-Connection", "keep-alive"],
    ["Keep-Alive", "timeout=1"],
    ["TE", "trailers, deflate"],
  ],
  [
    ["Upgrade", "websocket"],
    ["Connection", "Upgrade"],
  ],
  [
    ["Host", "evil.invalid"],
    ["X-Forwarded-Host", "evil.invalid"],
  ],
);

/** Requests that the proxy forwards, and to which the upstream sends a hostile response. */
export const proxyRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    fc.oneof(
      anyOperation.map((called) => ({ method: called.method, target: targetOf(called), own: credentialsOf(called) })),
      fc.tuple(fc.constantFrom(...METHODS), path).map(([method, target]) => ({ method, target, own: [] })),
    ),
    fc.oneof(
      body.map((bytes) => ({ encoding: "", bytes })),
      encoded(body),
    ),
    fc.constantFrom(...Object.keys(RESPONSES)),
    hopByHop,
    headers,
  )
  .map(([{ method, target, own }, { encoding, bytes }, chosen, hop, others]) => {
    const fields: Field[] = [...own, [CHOICE_HEADER, chosen], ...hop, ...others];
    if (encoding !== "") fields.push(["Content-Encoding", encoding]);
    return {
      kind: `proxied request (${chosen})`,
      bytes: writeWithLength(method, target, fields, bytes),
      isUnfinished: false,
    };
  });
