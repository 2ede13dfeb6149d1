import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "../workflow.ts";

interface Update {
  "package-ecosystem": string;
  directory?: string;
  cooldown?: { "default-days"?: number };
  groups?: Record<string, unknown>;
}

/** Dependabot waits until a new version has been public for a week, and looks into folders that exist. */
export function checkDependencyUpdates(text: string, root: string): Problem[] {
  const { updates }: { updates: Update[] } = parse(text);
  return updates.flatMap(({ "package-ecosystem": ecosystem, directory = "", cooldown, groups }) =>
    [
      existsSync(join(root, directory)) ? undefined : `There is no folder ${directory}.`,
      (cooldown?.["default-days"] ?? 0) >= 7 ? undefined : 'Set "default-days" of "cooldown" to 7 or more.',
      groups ? undefined : 'Add "groups", so that one pull request has all updates.',
    ]
      .filter((message) => message !== undefined)
      .map((message) => ({ location: ecosystem, message })),
  );
}
