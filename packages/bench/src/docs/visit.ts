import { launchChromium } from "./chromium.ts";
import { type Observed, observe, type Wanted } from "./observe.ts";

/** What came of one visit to a page. */
export interface Visit extends Observed {
  /** Bytes that came over the network, heads included. */
  bytes: number;
  /** What the page asked of other hosts, all in vain. */
  foreign: string[];
}

const PROCESSOR_SLOWDOWN = 4;
/** Like a good mobile connection: bytes matter, and the rest matters too. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8 };
const QUIET_FOR = 1500;
const QUIET_WITHIN = 45_000;

/** Visits a page with a browser that was never used, on a slow processor and a slow network, until the page is quiet. */
export async function visit(url: string, texts: string[]): Promise<Visit> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const { origin } = new URL(url);
    const foreign: string[] = [];
    page.on("request", (request) => {
      const asked = request.url();
      if (/^(https?|wss?):/.test(asked) && !asked.startsWith(origin)) foreign.push(asked);
    });
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR_SLOWDOWN });
    await page.addInitScript<Wanted>(observe, { texts, quietFor: QUIET_FOR });
    await page.goto(url, { waitUntil: "commit" });
    const handle = await page.waitForFunction(() => window.observed, undefined, {
      timeout: QUIET_WITHIN,
      polling: 250,
    });
    const observed = (await handle.jsonValue()) as Observed;
    return { ...observed, bytes, foreign };
  } finally {
    await browser.close();
  }
}
