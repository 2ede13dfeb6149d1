import type { Comparison, Goal, Label } from "@hwc-users/measurements";
import { median, quantile } from "./statistics.ts";

/** What a figure measures, and the peer that it is compared with. */
export type ComparedLabel = Label & { peer: string };

/** A figure without a peer. */
export function figure(label: Label, values: readonly number[], goal?: Goal): Comparison {
  return { ...label, value: median(values), ...(goal && { goal }) };
}

/**
 * A figure compared with that of a peer.
 *
 * @param pairs The subject's value and the peer's, measured right after each other, so that other work of the machine
 *   disturbs both.
 */
export function comparison(
  { peer, ...label }: ComparedLabel,
  pairs: readonly (readonly [own: number, peers: number])[],
  goal?: Goal,
): Comparison {
  const ratios = pairs.map(([own, peers]) => own / peers);
  return {
    ...figure(
      label,
      pairs.map(([own]) => own),
      goal,
    ),
    peer: {
      name: peer,
      value: median(pairs.map(([, peers]) => peers)),
      ratio: median(ratios),
      middleHalf: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    },
  };
}
