/** The bound that a figure should keep. */
export type Goal = { atMost: number } | { atLeast: number };

/** What a figure of a benchmark measures. */
export interface Label {
  /** The measured quantity, such as `latency`. */
  measure: string;
  unit: string;
  /** The measured program, page or call, such as `client`. */
  subject: string;
}

/** A figure of a benchmark, alone or compared with that of a peer. */
export interface Comparison extends Label {
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

/** Whether a figure keeps its goal; undefined without a goal. */
export function isMet({ value, peer, goal }: Comparison): boolean | undefined {
  const bounded = peer?.ratio ?? value;
  if (goal) return "atMost" in goal ? bounded <= goal.atMost : bounded >= goal.atLeast;
  return undefined;
}

/** A figure of tests: so many, or so many of all. */
export interface Count {
  /** What is counted, such as the name of a package. */
  subject: string;
  value: number;
  /** How many there are in all. */
  of?: number;
}
