import type { Report } from "../scenario.ts";
import type { Situation } from "../steps.ts";

/** Runs the scenario that stands in a project, and returns its report. Nothing that it started is left running. */
export type Runtime = (project: string, situation: Situation) => Promise<Report[]>;
