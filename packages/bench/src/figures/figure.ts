import { median, quantile } from "./statistics.ts";

/** The bound that a figure should keep. */
export type Goal = { atMost: number } | { atLeast: number };

/** One line of the report. */
export interface Figure {
  /** The measured quantity, such as `latency`. */
  measure: string;
  unit: string;
  /** The measured program, page or call, such as `client`. */
  subject: string;
  /** The median over all rounds. */
  value: number;
  /** The peer of the subject, measured in the same rounds. */
  peer?: {
    name: string;
    value: number;
    /** The subject's value divided by the peer's: the median over all pairs. */
    ratio: number;
    /** The quartiles of these ratios: half of the pairs lie between them. */
    middleHalf: [from: number, to: number];
  };
  /** Bounds the ratio, or the value when there is no peer. */
  goal?: Goal;
}

type Label = Pick<Figure, "measure" | "unit" | "subject">;

/** A figure without a peer. */
export function figure(label: Label, values: readonly number[], goal?: Goal): Figure {
  return { ...label, value: median(values), ...(goal && { goal }) };
}

/**
 * A figure compared with that of a peer.
 *
 * @param pairs The subject's value and the peer's, measured right after each other, so that other work of the machine
 *   disturbs both.
 */
export function comparison(
  { peer, ...label }: Label & { peer: string },
  pairs: readonly (readonly [own: number, peers: number])[],
  goal?: Goal,
): Figure {
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

/** Whether a figure keeps its goal; undefined without a goal. */
export function isMet({ value, peer, goal }: Figure): boolean | undefined {
  const bounded = peer?.ratio ?? value;
  if (goal) return "atMost" in goal ? bounded <= goal.atMost : bounded >= goal.atLeast;
  return undefined;
}
