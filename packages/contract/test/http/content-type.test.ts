import { expect, test } from "vitest";
import { isJson } from "../../src/http/content-type.ts";

test.for(["application/json", "Application/JSON; charset=utf-8", "application/json ;a=b", "application/problem+json"])(
  "%s is JSON",
  (contentType) => {
    expect(isJson(contentType)).toBe(true);
  },
);

test.for([
  "application/jsonp",
  "application/json5; a=b",
  "text/json",
  "xapplication/json",
  "application/xml",
  "",
  undefined,
])("%s is not JSON", (contentType) => {
  expect(isJson(contentType)).toBe(false);
});
