import { needsChromium } from "@hwc-users/testing";
import { afterEach, describe, expect, test } from "vitest";
import { PHONE, useReader } from "./reader.ts";

const TARGET_SIZE = 24;

describe("a touch screen in Chromium", needsChromium, () => {
  const reader = useReader();
  afterEach(() => reader.expectNoProblems());

  test.for(["errors.html", "reference.html"])(
    "shows the anchors of %s, each large enough for a finger",
    async (path) => {
      const page = await reader.open(path, PHONE);
      const anchors = await page.locator(".anchor:visible").evaluateAll((all) =>
        all.map((anchor) => {
          const { width, height } = anchor.getBoundingClientRect();
          return {
            href: anchor.getAttribute("href"),
            size: Math.min(width, height),
            opacity: getComputedStyle(anchor).opacity,
          };
        }),
      );
      expect(anchors.length).toBeGreaterThan(5);
      for (const { href, size, opacity } of anchors) {
        expect(size, href ?? "").toBeGreaterThanOrEqual(TARGET_SIZE);
        expect(opacity).toBe("1");
      }
      await page.context().close();
    },
  );

  test("leaves room for a few characters in each column of a Chinese table", async () => {
    const page = await reader.open("zh-cn/index.html", { ...PHONE, viewport: { width: 320, height: 700 } });
    const widths = await page.locator("td").evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThan(12);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(70);
    await page.context().close();
  });

  test("shows shadows at the edges of tables and code, which their ends cover", async () => {
    const page = await reader.open("errors.html", PHONE);
    for (const selector of [".table", "pre"]) {
      const { backgroundImage, backgroundAttachment } = await page
        .locator(selector)
        .first()
        .evaluate((element) => ({ ...getComputedStyle(element) }));
      expect(backgroundImage.match(/gradient/g)).toHaveLength(4);
      expect(backgroundAttachment).toBe("local, local, scroll, scroll");
    }
    await page.context().close();
  });
});
