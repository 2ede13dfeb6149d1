import { isSuccess, openEnumeration, type Source } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../src/language/language.ts";
import { renderInline } from "../src/markdown/render.ts";
import { describeSources } from "../src/reference/sources.ts";
import { documentedOperations, expectIn, fieldsIn, readPage } from "./reference-page.ts";

const sources = describeSources(ENGLISH.t);

describe.each(
  documentedOperations.flatMap((operation) =>
    [operation.reference, `operations/${operation.operationId}`].map((page) => ({ ...operation, file: page })),
  ),
)("fields of $operationId in $file", ({ operationId, requestBody, responses, parameters, file }) => {
  const { markdown, html, itemOf } = readPage(file);
  const fields = [
    ...parameters.map(({ name, schema }) => ({ name, anchor: `${operationId}.${name}`, schema })),
    ...(requestBody ? fieldsIn(requestBody.schema, `${operationId}.request`) : []),
    ...responses.flatMap(({ status, schema }) =>
      schema && isSuccess(status) ? fieldsIn(schema, `${operationId}.${status}`) : [],
    ),
  ];

  test("are all there, each with an anchor and a link", () => {
    expect(fields.length).toBeGreaterThan(0);
    for (const { name, anchor } of fields) {
      expectIn(html, `id="${anchor}"`);
      expectIn(html, `href="#${anchor}"`);
      expectIn(markdown, `\`${name}\``);
    }
  });

  test("have their limits and defaults", () => {
    const missing = fields.flatMap(({ anchor, schema }) => {
      const { maxLength, maximum } = openEnumeration(schema)?.open ?? schema;
      const chosen = JSON.stringify(schema.default)?.replaceAll('"', "&quot;");
      return [
        ...(maxLength === undefined ? [] : [`${maxLength} characters`]),
        ...(maximum === undefined ? [] : [`to ${maximum}`]),
        ...(chosen === undefined ? [] : [`service&#39;s default ${chosen}`]),
      ].filter((text) => !itemOf(anchor).includes(text));
    });
    expect(missing).toEqual([]);
  });

  test("have their known values with meanings, and whether others are possible", () => {
    const missing = fields.flatMap(({ name, anchor, schema }) => {
      const open = openEnumeration(schema);
      const known = (open?.known ?? [schema]).filter(({ enum: values = [] }) => values.length <= 20);
      return [
        ...known.flatMap(({ enum: values = [] }) => values.map((value) => `<code>${value}</code>`)),
        ...(name === "error_code" ? [] : known)
          .flatMap(({ "x-enumDescriptions": meanings }) => Object.values(meanings ?? {}))
          .map((meaning) => renderInline(String(meaning), ENGLISH).markup),
        ...(open ? [`Other ${name === "error_code" ? "codes" : "values"} are possible.`] : []),
      ].filter((text) => !itemOf(anchor).includes(text));
    });
    expect(missing).toEqual([]);
  });

  test("have a label if they are not from the operation's page", () => {
    for (const { anchor, schema } of fields) {
      const words = [schema["x-source"] ?? []].flat();
      const label = words.map((word) => sources[word as Source]?.label).join(", ");
      if (words.some((word) => word !== "page")) expect(itemOf(anchor)).toContain(`: ${label}</span>`);
      else if (words.length > 0) expect(itemOf(anchor)).not.toContain("source: page");
    }
  });
});

const page = readPage("reference");

test("a long list of values is folded, and stands once in the page and in the Markdown", () => {
  const values = fieldsIn(
    documentedOperations.find(({ operationId }) => operationId === "updateUser")?.requestBody?.schema ?? {},
    "",
  )
    .flatMap(({ schema }) => openEnumeration(schema)?.known ?? [])
    .flatMap(({ enum: known = [] }) => (known.length > 20 ? known : []));
  expect(values.length).toBeGreaterThan(100);
  const [list = "", ...others] = page.html.match(/<details class="long">.*?<\/details>/gs) ?? [];
  expect(others).toEqual([]);
  expect(list).toContain(`<summary>${values.length} known values</summary>`);
  for (const value of values) {
    expectIn(list, `<code>${value}</code>`);
    // Other tokens, such as chinaPR in an example, are no list items.
    expect(page.html.split(`<li><code>${value}</code>`).length, String(value)).toBe(2);
  }
  const [last] = values.slice(-1);
  expect(page.markdown.split(`\`${last}\``)).toHaveLength(2);
  expectIn(page.html, 'href="#updateUser.request.country"><code>');
  expectIn(page.markdown, `The ${values.length} known values of \`updateUser.request.country\`.`);
});

test("the request body of updateUser leads to what happens to an omitted field", () => {
  expect(page.itemOf("updateUser.request")).toContain(
    'href="pitfalls.html#an-omitted-field-may-be-reset-to-its-default"',
  );
  expect(page.itemOf("updateMyInfo.request")).not.toContain("pitfalls.html#an-omitted-field");
});
