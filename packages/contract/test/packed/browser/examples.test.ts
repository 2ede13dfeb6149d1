import { type Mock, startMock } from "@hwc-users/mock";
import { exampleArguments, operations, tokenOptionOf } from "@hwc-users/spec";
import { launchOptions, needsChromium, startTestServer, type TestServer } from "@hwc-users/testing";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseReply } from "../../../src/client/choose-reply.ts";
import { factoryOf } from "../../../src/client/create-client.ts";
import { exampleReplies } from "../../../src/response/example-replies.ts";
import { bundlePackedClient } from "./bundle-packed.ts";
import { callInPage } from "./call-in-page.ts";

describe("the packed client, in a page of another origin than the service", needsChromium, () => {
  let mock: Mock;
  let site: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock({ port: 0 });
    const html = htmlOf(await bundlePackedClient());
    site = await startTestServer((_, response) => response.setHeader("Content-Type", "text/html").end(html));
    browser = await chromium.launch(launchOptions);
    page = await browser.newPage();
    await page.goto(site.url);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await mock?.close();
  });

  describe.for(operations)("$operationId", (operation) => {
    const { service, tokenHeader, operationId, requestBody } = operation;
    const exampleArgs = exampleArguments(operation, "full");
    const call = (args: Record<string, unknown>) => {
      const token = { [tokenOptionOf(tokenHeader)]: "token-of-the-page" };
      const options = { baseUrl: mock.url, retry: { retries: 0 }, ...token };
      return page.evaluate(callInPage, { factory: factoryOf(service), options, operationId, args });
    };

    test.for(requestBody?.examples ?? [])("sends the request $name", async ({ value }) => {
      mock.clear();
      const { error, drift } = await call({ ...exampleArgs, body: value });
      expect(error).toBeUndefined();
      expect(drift).toEqual([]);
      const [request] = mock.requests();
      expect(request).toMatchObject({ operationId, body: value, violations: [] });
      expect(request?.headers.origin).toBe(site.url);
    });

    const replies = exampleReplies(operation).map((reply) => ({
      ...reply,
      verb: reply.isError ? "rejects with" : "returns",
    }));
    test.for(replies)("$verb $name", async ({ status, example, isError }) => {
      chooseReply(mock, operation, status, example?.name);
      const { value, error, drift } = await call(exampleArgs);
      expect(drift).toEqual([]);
      if (!isError) {
        expect(error).toBeUndefined();
        expect(value ?? undefined).toEqual(example?.value);
        return;
      }
      const { error_code: errorCode } = (example?.value ?? {}) as { error_code?: string };
      expect(error).toMatchObject({ name: "ApiError", status, ...(errorCode && { errorCode }) });
    });
  });
});

/** Escapes an end tag inside of the script: it would end the script. */
function htmlOf(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Contract</title><script>${script.replaceAll("</script", "<\\/script")}</script>`;
}
