/** A known violation that does not count until its end date. */
export interface Waiver {
  /** The operation; all operations when missing. */
  operation?: string;
  /** The requirement of the violation, exactly as in the report. */
  requirement: string;
  /** The message of the violation, exactly as in the report; all messages when missing. */
  message?: string;
  /** Why the violation is accepted. */
  reason: string;
  /** The last day in UTC on which it counts, such as `2027-03-31`. */
  until: string;
}

/** The waivers that had no effect. */
export interface WaiverProblems {
  /** The end date is over, so their violations count again. */
  expired: readonly Waiver[];
  /** No violation matches. */
  unused: readonly Waiver[];
}
