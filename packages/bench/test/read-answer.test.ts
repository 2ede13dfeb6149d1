import { describe, expect, test } from "vitest";
import { readAnswer } from "../src/mock/load/read-answer.ts";

const whole = {
  "with a length": "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
  "with a length of nothing": "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
  "in chunks": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
  "without a body": "HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n",
};

describe.each(Object.entries(whole))("an answer %s", (_, text) => {
  test("ends where the next begins", () => {
    const answer = readAnswer(`${text}HTTP/1.1 500`);
    expect(answer).toEqual({ status: Number(text.slice(9, 12)), length: text.length });
  });

  test("is not there before its last byte", () => {
    for (let length = 0; length < text.length; length++) expect(readAnswer(text.slice(0, length))).toBeUndefined();
  });
});

test("an answer that does not say where it ends is refused", () => {
  expect(() => readAnswer("HTTP/1.1 200 OK\r\n\r\nhello")).toThrow("neither its length");
});
