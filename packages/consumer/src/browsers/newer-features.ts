import compatData from "@mdn/browser-compat-data" with { type: "json" };
import type { Identifier } from "@mdn/browser-compat-data";
import { browserNames, supportedBrowsers } from "./supported-browsers.ts";

/**
 * Lists the globals and their members that one of the supported browsers lacks, such as `Map.groupBy`, by their names in MDN's data.
 * The names of static members of web APIs end with `_static`.
 */
export function newerFeatures(): string[] {
  const globals = [compatData.javascript["builtins"], compatData.api].flatMap(childrenOf);
  return globals.flatMap(([name, global]) => {
    if (isNewer(global)) return [name];
    const newerMembers = childrenOf(global).filter(([, member]) => isNewer(member));
    return newerMembers.map(([member]) => `${name}.${member}`);
  });
}

function childrenOf(feature: Identifier = {}): [string, Identifier][] {
  return Object.keys(feature).flatMap((name) => {
    const child = name.startsWith("__") ? undefined : feature[name];
    return child ? [[name, child]] : [];
  });
}

/** Whether one of the supported browsers lacks a feature. */
function isNewer({ __compat: compat }: Identifier): boolean {
  return browserNames.some((browser) => {
    const statements = [compat?.support[browser] ?? []].flat();
    const complete = statements.filter((one) => !one.flags && !one.partial_implementation && !one.version_removed);
    return (
      compat &&
      !complete.some(({ version_added: added }) => added && versionOf(added) <= versionOf(supportedBrowsers[browser]))
    );
  });
}

/** MDN writes `≤58` for a version that is not known exactly, and `preview` for one without a number. */
function versionOf(version: string): number {
  return version === "preview" ? Number.POSITIVE_INFINITY : Number.parseFloat(version.replace("≤", ""));
}
