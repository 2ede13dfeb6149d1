import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { ANY_BYTES } from "./bytes.ts";

/** A body and the `Content-Encoding` with which it is sent. */
export interface EncodedBody {
  encoding: string;
  bytes: Buffer;
}

/** Compressed zeros: a thousandth of what they decode to. */
const BOMB = gzipSync(Buffer.alloc(32 * 1024 * 1024));
const ENCODERS = { gzip: gzipSync, "x-gzip": gzipSync, deflate: deflateSync, br: brotliCompressSync };
const NAMES = Object.keys(ENCODERS) as (keyof typeof ENCODERS)[];
const MAX_CODINGS = 30;

/** Encodes bodies: rightly, cut off, as bombs, with wrong names, and many times over. */
export function encoded(body: fc.Arbitrary<Buffer>): fc.Arbitrary<EncodedBody> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...NAMES), body).map(([name, bytes]) => encode([name], bytes)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }), body)
        .map(([names, bytes]) => encode(names, bytes)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...NAMES), body).map(([name, bytes]) => {
        const { bytes: whole, encoding } = encode([name], bytes);
        return { encoding, bytes: whole.subarray(0, whole.length / 2) };
      }),
    },
    { weight: 1, arbitrary: fc.tuple(wrongEncoding, ANY_BYTES).map(([encoding, bytes]) => ({ encoding, bytes })) },
    { weight: 1, arbitrary: body.map((bytes) => ({ encoding: "deflate", bytes: deflateRawSync(bytes) })) },
    { weight: 1, arbitrary: fc.constantFrom(...bombs()) },
  );
}

const wrongEncoding = fc.constantFrom(
  ...["identity", "gzip, identity", "zstd", "compress", "GZIP", "gzip;q=1", "", ",,,", "__proto__", "*", "\xff"],
  "gzip,".repeat(2000),
);

function bombs(): EncodedBody[] {
  return [
    { encoding: "gzip", bytes: BOMB },
    { encoding: "gzip, gzip", bytes: gzipSync(BOMB) },
    encode(
      Array.from({ length: MAX_CODINGS }, () => "gzip" as const),
      Buffer.from("{}"),
    ),
  ];
}

function encode(names: readonly (keyof typeof ENCODERS)[], bytes: Buffer): EncodedBody {
  return { encoding: names.join(", "), bytes: names.reduce((decoded, name) => ENCODERS[name](decoded), bytes) };
}
