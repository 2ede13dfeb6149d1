import { expect, test } from "vitest";
import { changedLines } from "../src/types/changed-lines.ts";

const code = (type: string) => `export interface components {
    schemas: {
        User: {
            name?: string;
            status?: ${type};
        };
        "X-Request-Id": string;
    };
}`;

test("begins a line with the members around it", () => {
  expect(changedLines(code("number"), code("string"))).toEqual([
    "- schemas.User.status?: number;",
    "+ schemas.User.status?: string;",
  ]);
});

test("has no lines for equal declarations", () => {
  expect(changedLines(code("number"), code("number"))).toEqual([]);
});
