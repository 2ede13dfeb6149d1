/** What the documents must survive in a tool: the columns of the table. */
export const BEHAVIOURS = [
  "documents",
  "wrongBodies",
  "validBodies",
  "unchangedBodies",
  "responses",
  "errorCodes",
  "hosts",
] as const;

export type Behaviour = (typeof BEHAVIOURS)[number];

/** Checks the behaviours that a tool can show. A check throws if the behaviour is broken. */
export type Checks = Partial<Record<Behaviour, () => void | Promise<void>>>;

/** A tool that reads the published documents. */
export interface Tool {
  /** The name of the tool, and what it does if it does several things. */
  name: string;
  /** The packages whose versions stand in the table. */
  packages: readonly [string, ...string[]];
  /** Behaviours that the tool lacks, and why. A run fails as soon as one of them works. */
  limits?: Partial<Record<Behaviour, string>>;
  /** Generates code or starts servers, and returns the checks. */
  prepare(): Promise<Checks & Partial<AsyncDisposable>>;
}
