import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What of a page not everyone can read, by axe: the rule, and the first element that breaks it.
 *
 * @param rules The rules to look at; all that axe has by default.
 */
export async function accessibilityFaults(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  // Without it, axe gathers in another page what it finds in frames, of which there are none. That takes three times as long.
  axe.setLegacyMode();
  if (rules.length > 0) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
