import { expect, test } from "vitest";
import { describeServerVariables } from "../../scripts/publish/server-variables.ts";

const region = { default: "r-1", "x-known-values": ["r-1"] };

test("moves the description of a variable to its server", () => {
  const server = { url: "https://{region}.test", description: "One region", variables: { region } };
  const variables = { region: { ...region, description: "The region.\n" } };
  const document = describeServerVariables({ paths: { "/a": { servers: [{ ...server, variables }] } } });
  expect(document).toEqual({
    paths: { "/a": { servers: [{ ...server, description: "One region\n\n`region`: The region." }] } },
  });
});

test("keeps servers without such a description", () => {
  const document = { servers: [{ url: "https://a.test" }, { url: "https://{region}.test", variables: { region } }] };
  expect(describeServerVariables(document)).toEqual(document);
});
