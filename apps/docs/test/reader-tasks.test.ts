import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";
import { useReader } from "./reader.ts";

/** What readers come for: the links to click on the first page, and a text of the page where they find it. */
const TASKS: [task: string, links: string[], found: string][] = [
  ["send a request with curl", [], "curl -X PUT http://127.0.0.1:4010/"],
  ["start the mock", ["the mock"], "Leave it running, and open a second terminal."],
  ["disable 500 users", ["Disable accounts from a CSV"], "node disable-accounts.mts"],
  ["understand an error code", ["USG.201040000"], "Remedy: correct the account"],
  ["know what happens to an omitted field", ["Pitfalls"], "An omitted field may be reset to its default"],
  ["look up the longest signature", ["signature"], "at most 512 characters"],
  ["get a token", ["Sign in", "Sign in with an app ID"], "accessToken is the token"],
  ["find a Chinese term", [], "用户"],
];

describe("a reader without scripts", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for(TASKS)("can %s", async ([, links, found]) => {
    const page = await reader.open("index.html", { javaScriptEnabled: false });
    const content = page.getByRole("main");
    for (const name of links) await content.getByRole("link", { name, exact: true }).first().click();
    expect(await content.textContent()).toContain(found);
    await page.context().close();
  });
});
