import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { launchOptions, needsChromium } from "@hwc-users/testing";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSuccess } from "../../../src/clauses/clauses.ts";
import { chooseReply } from "../../../src/client/choose-reply.ts";
import { exampleInput } from "../../../src/client/example-input.ts";
import { bundlePackedClient } from "./bundle-packed.ts";
import { callInPage } from "./call-in-page.ts";

describe("the packed client, in a page of another origin than the service", needsChromium, () => {
  let mock: Mock;
  let site: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock({ port: 0 });
    const script = await bundlePackedClient();
    site = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(htmlOf(script)));
    await once(site.listen(0, "127.0.0.1"), "listening");
    browser = await chromium.launch(launchOptions);
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    site?.closeAllConnections();
    site?.close();
    await mock?.close();
  });

  describe.for(operations)("$operationId", (operation) => {
    const { service, operationId, requestBody, responses } = operation;
    const call = (input: Record<string, unknown>) =>
      page.evaluate(callInPage, { url: mock.url, service, operationId, input });

    test.for(requestBody?.examples ?? [])("sends the request $name", async ({ value }) => {
      mock.clear();
      const { error, drift } = await call({ ...exampleInput(operation), body: value });
      expect(error).toBeUndefined();
      expect(drift).toEqual([]);
      const [request] = mock.requests();
      expect(request).toMatchObject({ operationId, body: value, violations: [] });
      expect(request?.headers.origin).not.toBe(mock.url);
    });

    const replies = responses.flatMap(({ status, examples }) =>
      (examples.length > 0 ? examples : [undefined]).map((example) => ({
        status,
        example,
        name: example?.name ?? "without a body",
      })),
    );
    test.for(replies)("hands over $status $name", async ({ status, example }) => {
      chooseReply(mock, operation, status, example?.name);
      const { value, error, drift } = await call(exampleInput(operation));
      expect(drift).toEqual([]);
      if (isSuccess(status)) {
        expect(error).toBeUndefined();
        expect(value ?? undefined).toEqual(example?.value);
        return;
      }
      const { error_code: errorCode } = (example?.value ?? {}) as { error_code?: string };
      expect(error).toMatchObject({ name: "ApiError", status, ...(errorCode && { errorCode }) });
    });
  });
});

/** A script's end inside a text would end the script. */
function htmlOf(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Contract</title><script>${script.replaceAll("</script", "<\\/script")}</script>`;
}
