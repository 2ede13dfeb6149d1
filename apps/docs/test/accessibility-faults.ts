import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What of a page not everyone can read, by axe: the rule, and the first element that breaks it, in each theme. */
export async function accessibilityFaults(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await faults(axeOf(page));
  await page.emulateMedia({ colorScheme: "dark" });
  // The themes differ in nothing but their colours.
  return { light, dark: await faults(axeOf(page).withRules("color-contrast")) };
}

function axeOf(page: Page): AxeBuilder {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  // Without it, axe gathers in another page what it finds in frames, of which there are none. That takes three times as long.
  return axe.setLegacyMode();
}

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
