import fc from "fast-check";
import { type Field, PERSONAL } from "../hostile-request.ts";
import { HEADER_TEXT } from "./bytes.ts";
import { TOKEN_FIELDS } from "./operations.ts";

/** Values of `Prefer`, most of which break RFC 7240. None chooses a fault that never ends. */
export const prefer = fc.oneof(
  fc.constantFrom(
    ...[
      "code=200",
      "code=400",
      "code=1e3",
      "code=-1",
      "code=\u0664\u0660\u0663",
      "code=__proto__",
      "code=200,code=200",
    ],
    ...[
      "example=__proto__",
      'example="constructor"',
      'code="403", example="notAllowed"',
      "=",
      ",,;;",
      '"',
      '"\\',
      '\\"',
    ],
    ...[
      "fault=reset",
      "fault=503@5%",
      "fault=503@5000%",
      "fault=@",
      "fault=reset@1e3%",
      "fault=__proto__",
      "fault=429-then-200",
    ],
    ...[
      "dynamic",
      "dynamic=true",
      "dynamic=1",
      'dynamic="true"',
      "dynamic=false; code=200",
      "fualt=reset",
      "exmaple=a",
    ],
    ...[
      'a="b,c";d="e;f", code=200',
      "code = 200",
      "code=200;;;;",
      `${PERSONAL}=1`,
      `coed=${PERSONAL}`,
      "respond-async, wait=1",
    ],
  ),
  HEADER_TEXT,
  fc.string({ unit: fc.constantFrom("code=", ",", "a", '"', "\\", ";", "fault=", "dynamic=", "@5%"), maxLength: 1500 }),
  fc.string({ unit: fc.constantFrom('"', "\\", ","), minLength: 2000, maxLength: 4000 }),
);

/** Values of `X-Mock-Scope`, valid or not. */
export const scope = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map((number) => `hostile-${number}`),
  fc.constantFrom("__proto__", "constructor", "", "a b", ":", "a".repeat(64), "a".repeat(65), "a, b", "../../a"),
  HEADER_TEXT,
);

const contentType = fc.oneof(
  fc.constantFrom(
    ...["application/json", "application/json; charset=utf-16", "text/plain", "a", "multipart/form-data; boundary="],
    ...["/", "application/x-www-form-urlencoded", "application/json; ;"],
  ),
  HEADER_TEXT,
);

const other = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      ...["X-Request-Id", "Accept-Language", "Accept", "Cookie", "Access-Control-Request-Method", "Expect", "Upgrade"],
      ...["__proto__", "Content-Encoding", "TE", "Trailer", "Via", "Forwarded", "X-HTTP-Method-Override"],
    ),
    HEADER_TEXT,
  ),
  fc.tuple(fc.constant("X-Mock-Scope"), scope),
  origin().map((value) => ["Origin", value] as const),
);

export const headers = fc
  .tuple(fc.option(prefer), fc.option(contentType), fc.array(other, { maxLength: 4 }), fc.boolean())
  .map(([preference, type, others, hasToken]): Field[] => [
    ...(hasToken ? TOKEN_FIELDS : []),
    ...(preference === null ? [] : [["Prefer", preference] satisfies Field]),
    ...(type === null ? [] : [["Content-Type", type] satisfies Field]),
    ...others.map(([name, value]): Field => [name, value]),
  ]);

/** Origins of pages: of this machine, of others, and of none. */
export function origin(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      ...["null", "http://localhost:5173", "https://evil.invalid", "http://127.0.0.1.evil.invalid", "file://", ""],
      ...[
        "http://localhost@evil.invalid",
        "http://[::1]",
        "http://[::ffff:127.0.0.1]",
        "javascript:1",
        "http://evil.localhost",
      ],
    ),
    HEADER_TEXT,
  );
}
