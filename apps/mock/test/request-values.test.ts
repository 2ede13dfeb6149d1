import { expect, test } from "vitest";
import { readParameters } from "../src/replies/request-values.ts";

test("a path parameter wins over a query parameter of the same name", () => {
  const parameters = readParameters({ path: "/users/{id}" }, "/users/a%20b", "id=2&kind=c%20d");
  expect([...parameters]).toEqual([
    ["id", "a b"],
    ["kind", "c d"],
  ]);
});
