import { startMock } from "@hwc-users/mock";
import { freePort, needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { field, openForm, send, useTryIt } from "./try-it-reader.ts";

describe("the base URL of Try it", needsChromium, () => {
  const reader = useTryIt();
  const { openPage } = reader;
  afterEach(() => reader.expectNoProblems());

  test.for([
    "https://api.meeting.huaweicloud.com",
    "http://example.com",
    "http://localhost.example.com",
    "http://[::1]:4010",
    "127.0.0.1:4010",
    "http:",
  ])("sends nothing to %s, and gives the reason", async (url) => {
    const page = await openPage();
    const form = await openForm(page, "updateMyInfo");
    await field(form, "Base URL").fill(url);
    await expect.poll(() => field(form, "Base URL").getAttribute("aria-invalid")).toBe("true");
    expect(await send(form)).toContain("a page must not hold tokens of the real service");
  });

  test.for(["127.0.0.1", "localhost"])("calls a mock at %s", async (host) => {
    const mock = await startMock({ port: 0 });
    onTestFinished(() => mock.close());
    const page = await openPage();
    // The page may call this server.
    page.removeAllListeners("request");
    const form = await openForm(page, "updateUser");
    await field(form, "Base URL").fill(mock.url.replace("127.0.0.1", host));
    expect(await send(form)).toMatch(/^Status 200, request ID \S+ $/);
    await field(form, "title").fill("x".repeat(33));
    await send(form);
    expect(mock.requests()).toMatchObject([{ operationId: "updateUser", body: { email: "ming.li@example.com" } }]);
  });

  test("reports that no mock is running, and how to start one", async () => {
    const page = await openPage();
    for (const event of ["request", "requestfailed", "console"] as const) page.removeAllListeners(event);
    const form = await openForm(page, "updateMyInfo");
    const url = `http://127.0.0.1:${await freePort()}`;
    await field(form, "Base URL").fill(url);
    expect(await send(form)).toContain(`No mock responds at ${url}. Start one`);
  });
});
