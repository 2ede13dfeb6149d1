import { expect, test } from "vitest";
import { listEnumDescriptions } from "../../scripts/publish/enum-descriptions.ts";
import { bodyOf, documentWith, limitOf } from "./document.ts";

test("lists the meanings in the order of the values, in bodies and parameters", () => {
  const Status = { enum: [1, 0], "x-enumDescriptions": { "0": "normal", "1": "disabled" } };
  const document = listEnumDescriptions(documentWith({ Body: Status, Limit: Status }));
  const expected = { ...Status, "x-enum-descriptions": ["disabled", "normal"] };
  expect([bodyOf(document), limitOf(document)]).toEqual([expected, expected]);
});

test("keeps a schema without meanings", () => {
  const Body = { enum: ["a"] };
  expect(bodyOf(listEnumDescriptions(documentWith({ Body })))).toEqual(Body);
});
