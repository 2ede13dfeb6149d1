import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import type { Count } from "../figures.ts";

/** The part of the report of `pnpm contract` that is read here. */
interface Coverage {
  operations: { operationId: string; requirements: { covered: boolean }[] }[];
}

/** Counts the requirements of each operation, and how many the last run of `pnpm contract` covered. */
export function readCoverage(): Count[] {
  const file = join(repository, "packages/contract/dist/report/coverage.json");
  const { operations }: Coverage = JSON.parse(readFileSync(file, "utf8"));
  return operations.map(({ operationId, requirements }) => ({
    subject: operationId,
    value: requirements.filter(({ covered }) => covered).length,
    of: requirements.length,
  }));
}
