import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** The rules of axe whose outcome depends on colours: enough for a page in its second theme. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Lists the accessibility violations of a page, found by axe: the rule and the first element.
 *
 * @param rules The rules to check. Default: all rules of axe.
 */
export async function accessibilityViolations(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  // Otherwise axe opens another page to merge the results of frames, which takes three times as long. We have no frames.
  axe.setLegacyMode();
  if (rules.length > 0) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
