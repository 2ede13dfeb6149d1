import type { StepReport } from "../scenario.ts";
import type { ScenarioInput } from "../steps.ts";

/** Runs the scenario of a project in one runtime and returns its reports. Stops everything that it started. */
export type Runtime = (project: string, input: ScenarioInput) => Promise<StepReport[]>;
