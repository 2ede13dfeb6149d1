import { launchOptions } from "@hwc-users/testing";
import lighthouse, { type Config, type Result } from "lighthouse";
import puppeteer from "puppeteer-core";
import { markReadable, READABLE } from "./readable.ts";

/** Only hosts of this machine resolve: a page's requests to other hosts fail. */
const LOCAL_ONLY = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/**
 * Runs Lighthouse on a page, in a new browser.
 *
 * @param texts The texts of a readable page. Their time of appearance is the user timing {@link READABLE} of the result.
 */
export async function auditPage(url: string, config: Config | undefined, texts: string[] = []): Promise<Result> {
  const { executablePath, args } = launchOptions;
  const browser = await puppeteer.launch({ executablePath, args: [...args, LOCAL_ONLY] });
  try {
    const page = await browser.newPage();
    if (texts.length > 0) await page.evaluateOnNewDocument(markReadable, texts, READABLE);
    const result = await lighthouse(url, { logLevel: "silent" }, config, page);
    if (!result) throw new Error(`Lighthouse returned no result for ${url}.`);
    const { runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}
