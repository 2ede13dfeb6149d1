import { type Comparison, isMet, type Part } from "@hwc-users/measurements";
import { table } from "../guides/table.ts";
import type { Language } from "../language/language.ts";
import { describeRuns } from "./describe-run.ts";
import { nameOf } from "./names.ts";

// A line does not break before a unit.
const NO_BREAK_SPACE = "\u00a0";

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** Writes the figures of a benchmark, each with its peer, and when and where they were measured. */
export function speedTable(part: Part<Comparison>, language: Language): string {
  const { t } = language;
  const hasPeers = part.figures.some(({ peer }) => peer);
  const header = [t("measured"), t("median"), ...(hasPeers ? [t("compared with"), t("ratio (middle half)")] : [])];
  const rows = part.figures.map((figure) => {
    const { measure, unit, subject, value, peer } = figure;
    const quantity = (number: number) =>
      [significant.format(number), ...(unit ? [nameOf(unit, language)] : [])].join(NO_BREAK_SPACE);
    const compared = peer
      ? [t("{name} ({value})", { name: nameOf(peer.name, language), value: quantity(peer.value) }), ratioOf(peer, t)]
      : header.slice(3).flatMap(() => ["", ""]);
    const name = t("{measure}: {subject}", { measure: nameOf(measure, language), subject: nameOf(subject, language) });
    return [name, quantity(value), ...compared, goalOf(figure, language)];
  });
  return `${table([...header, t("goal")], rows)}\n\n${describeRuns([part], language)}`;
}

function ratioOf({ ratio, middleHalf }: NonNullable<Comparison["peer"]>, t: Language["t"]): string {
  return t("{name} ({value})", {
    name: `×${ratio.toFixed(2)}`,
    value: middleHalf.map((bound) => bound.toFixed(2)).join("–"),
  });
}

function goalOf(figure: Comparison, { t }: Language): string {
  const { goal } = figure;
  if (!goal) return "";
  const bound = "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return isMet(figure) ? t("{bound}, met", { bound }) : t("{bound}, **not met**", { bound });
}
