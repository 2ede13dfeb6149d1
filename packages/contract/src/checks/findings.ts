import type { ResponseViolation } from "../report/response-violation.ts";

/** What the checks found in a response. */
export interface Findings {
  violations: ResponseViolation[];
  /** What no source requires or excludes. */
  notes: ResponseViolation[];
}
