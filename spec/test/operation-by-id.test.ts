import { operationById } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { operation } from "./operation-builder.ts";

const operations = ["rename", "remove"].map((operationId) => operation({ operationId }));

test("operationById returns the operation with the ID", () => {
  expect(operationById(operations, "remove")).toBe(operations[1]);
});

test("operationById rejects an unknown ID and lists the known ones", () => {
  const message = 'unknown operation "renmae". The spec has rename, remove.';
  expect(() => operationById(operations, "renmae")).toThrow(new TypeError(message));
});
