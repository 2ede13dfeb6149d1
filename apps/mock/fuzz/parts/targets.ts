import { fillPath } from "@hwc-users/spec";
import fc from "fast-check";
import { PERSONAL } from "../hostile-request.ts";
import { HEADER_TEXT } from "./bytes.ts";
import { anyOperation } from "./operations.ts";

export const METHODS = [
  ...["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"],
  ...["PROPFIND", "M-SEARCH", "QUERY", "put", "", "PUT PUT"],
];

const segment = fc.oneof(
  fc.constantFrom(
    ...["..", ".", "%2e%2e", "%00", "%zz", "%ff", "", "__proto__", "constructor", "a%2Fb", "{account}", "status"],
    ...["0", "~", "a,b", "..;", "%0d%0aX-Injected:%201", PERSONAL],
  ),
  fc.string({ unit: fc.constantFrom(..."abc%/?#&=;@:+!*'(),[]{}|^`\\\xe4"), maxLength: 20 }),
  fc.string({ unit: fc.constant("9"), minLength: 300, maxLength: 400 }),
);

export const path = fc.oneof(
  anyOperation.chain(({ path: template }) =>
    fc.array(segment, { minLength: 4, maxLength: 4 }).map((values) => fillPath(template, () => values.pop() ?? "a")),
  ),
  fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join("/")}`),
  fc.constantFrom(
    ...["*", "//", "/", "/health", "http://other.invalid/v1/usg/dcs/member", "?", "/__mock/", "/__mock/../health"],
    ...["//other.invalid/../..", "http://other.invalid", "file:///etc/passwd", "/../../admin", "/%2e%2e/admin"],
    "/v1/usg/dcs/member?".padEnd(8000, "a=1&"),
  ),
);

export const query = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    ...["?accountType=1", "?accountType=0&accountType=1", "?__proto__=1&accountType[]=1", "?accountType=1e999"],
    ...["?%", "?=&=&=", `?token=${PERSONAL}`],
  ),
  HEADER_TEXT.map((text) => `?accountType=${text.replaceAll(/\s/g, "+")}`),
);
