import type { JsonObject } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { translationOf } from "../../scripts/translation/check-action.ts";
import type { Overlay, OverlayAction } from "../../scripts/translation/overlay.ts";
import { translate } from "../../scripts/translation/translate.ts";

const english = {
  info: { title: "Farm", description: "A farm\nof cows." },
  components: { schemas: { Cow: { enum: ["a"], "x-enumDescriptions": { a: "+86", b: "`a`, `b`" } } } },
};
const info = { title: "农场", description: "养牛的农场。" };
const title: OverlayAction = {
  ...translationOf("$.info", { title: english.info.title }),
  update: { title: info.title },
};
const description: OverlayAction = {
  ...translationOf("$.info", { description: english.info.description }),
  update: { description: info.description },
};

function overlay(...actions: OverlayAction[]): Overlay {
  return { file: "overlays/farm.yaml", overlay: "1.1.0", actions };
}

/** Returns the action that a problem prints. */
function printed(problem: string | undefined): unknown {
  return parse(problem?.slice(problem.indexOf("\n")) ?? "");
}

test("replaces the texts, and leaves everything else", async () => {
  const before: JsonObject = structuredClone(english);
  expect(await translate(before, [overlay(title, description)])).toEqual({
    document: { ...english, info },
    problems: [],
  });
  expect(before).toEqual(english);
});

test("applies several overlays", async () => {
  const { document, problems } = await translate(english, [overlay(title), overlay(description)]);
  expect(problems).toEqual([]);
  expect(document["info"]).toEqual(info);
});

test("reports texts without a translation with the action to add, in the last overlay", async () => {
  const last = { ...overlay(), file: "overlays/last.yaml" };
  const { problems } = await translate(english, [overlay(title), last]);
  expect(problems).toEqual([
    expect.stringContaining("overlays/last.yaml: These texts have no translation. Add the actions"),
  ]);
  const { description: text } = english.info;
  expect(printed(problems[0])).toEqual([{ ...description, update: { description: text } }]);
});

test("reports the printed action as long as it is not translated", async () => {
  const { problems } = await translate(english, [overlay(title)]);
  const untranslated = printed(problems[0]) as [OverlayAction];
  expect((await translate(english, [overlay(title, ...untranslated)])).problems).toEqual(problems);
});

test("reports an English text that has changed with the text and its hash", async () => {
  const changed = { ...english, info: { ...english.info, title: "Farms" } };
  const { problems } = await translate(changed, [overlay(title, description)]);
  expect(problems).toEqual([expect.stringContaining("overlays/farm.yaml: The English text of $.info has changed.")]);
  expect(printed(problems[0])).toEqual([translationOf("$.info", { title: "Farms" })]);
  expect(translationOf("$.info", { title: "Farms" })["x-translates"]).not.toBe(title["x-translates"]);
});

test("takes other line breaks as the same text", async () => {
  const rewrapped = { ...english, info: { ...english.info, description: "A farm of\n  cows.\n" } };
  expect((await translate(rewrapped, [overlay(title, description)])).problems).toEqual([]);
});

test("reports an action that matches nothing", async () => {
  const gone = { ...title, target: "$.components.schemas.Hen" };
  const { problems } = await translate(english, [overlay(title, description, gone)]);
  expect(problems).toEqual([
    expect.stringMatching(/^overlays\/farm\.yaml: \$\.components\.schemas\.Hen matches nothing/),
  ]);
});

test("translates objects with the same texts by one action, and rejects different texts", async () => {
  const servers = [{ description: "One" }, { description: "One" }];
  const one = { ...translationOf("$.servers[*]", { description: "One" }), update: { description: "一" } };
  expect((await translate({ servers }, [overlay(one)])).problems).toEqual([]);
  const { problems } = await translate({ servers: [...servers, { description: "Two" }] }, [overlay(one)]);
  expect(problems).toEqual([
    "overlays/farm.yaml: $.servers[*] matches different English texts. Write an action for each.",
  ]);
});
