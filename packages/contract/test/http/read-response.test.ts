import { expect, test } from "vitest";
import { readResponse } from "../../src/http/read-response.ts";

const head = { status: 200, headers: [["x-request-id", "r1"]] as const };

test("a response has its parsed body, even null", () => {
  const rest = { status: 200, headers: { "x-request-id": "r1" } };
  expect(readResponse(head, '{"id":1}')).toStrictEqual({ ...rest, text: '{"id":1}', body: { id: 1 } });
  expect(readResponse(head, "null")).toStrictEqual({ ...rest, text: "null", body: null });
});

test.for(["", "{", "<html>"])("a response with the text %j has no parsed body", (text) => {
  expect(readResponse(head, text)).not.toHaveProperty("body");
});
