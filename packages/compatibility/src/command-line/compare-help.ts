import type { Change } from "../change.ts";
import type { PackageName } from "../packages.ts";

type HelpChange = Pick<Change, "impact" | "text" | "reason" | "lines">;

const OPTION = /^ {2}(--[\w-]+)(?: (<[^>]*>))? +(.*)$/;

/** An option as the help lists it. */
interface HelpOption {
  /** The placeholder of its value; undefined for a flag. */
  value: string | undefined;
  description: string;
}

/**
 * Lists every difference between the commands of two states of a package.
 *
 * @param base The help of the commands of the last release, by their names.
 * @param revision The help of the present commands.
 */
export function compareHelp(
  packageName: PackageName,
  base: ReadonlyMap<string, string>,
  revision: ReadonlyMap<string, string>,
): Change[] {
  const names = [...new Set([...base.keys(), ...revision.keys()])];
  const changes = names.flatMap((name) =>
    compareCommand(name, base.get(name), revision.get(name)).map((change) => ({ ...change, location: name })),
  );
  return changes.map((change) => ({ package: packageName, ...change }));
}

function compareCommand(name: string, before: string | undefined, after: string | undefined): HelpChange[] {
  if (after === undefined) {
    const reason = "Scripts that run it fail.";
    return [{ impact: "breaking", text: `The command \`${name}\` was removed or renamed.`, reason }];
  }
  if (before === undefined) return [{ impact: "minor", text: `The command \`${name}\` was added.` }];
  const [released, present] = [optionsOf(before), optionsOf(after)];
  const options = [...new Set([...released.keys(), ...present.keys()])].flatMap((option) => {
    const change = compareOption(option, released.get(option), present.get(option));
    return change ? [change] : [];
  });
  if (options.length > 0 || before === after) return options;
  return [{ impact: "patch", text: "The help of the command changed.", lines: changedLines(before, after) }];
}

function compareOption(
  name: string,
  before: HelpOption | undefined,
  after: HelpOption | undefined,
): HelpChange | undefined {
  const reason = "The command rejects arguments that it accepted.";
  if (!after) return { impact: "breaking", text: `The option \`${name}\` was removed or renamed.`, reason };
  if (!before) return { impact: "minor", text: `The option \`${name}\` was added.` };
  if ((before.value === undefined) !== (after.value === undefined)) {
    const text = `The option \`${name}\` now needs ${after.value === undefined ? "no value" : "a value"}.`;
    return { impact: "breaking", text, reason };
  }
  const [released, present] = [before, after].map(({ value, description }) => `${value ?? ""} ${description}`.trim());
  if (released === present) return undefined;
  const isDefault = defaultOf(before) !== defaultOf(after) || before.value !== after.value;
  const text = `The ${isDefault ? "default or the values" : "description"} of the option \`${name}\` changed.`;
  return { impact: isDefault ? "minor" : "patch", text, lines: [`- ${released}`, `+ ${present}`] };
}

function optionsOf(help: string): Map<string, HelpOption> {
  const options = help.split("\n").flatMap((line) => {
    const [, name, value, description = ""] = OPTION.exec(line) ?? [];
    return name === undefined ? [] : [[name, { value, description }] as const];
  });
  return new Map(options);
}

function defaultOf({ description }: HelpOption): string | undefined {
  return /\(default: .*\)$/.exec(description)?.[0];
}

function changedLines(before: string, after: string): string[] {
  const [released, present] = [before.split("\n"), after.split("\n")];
  return [
    ...released.filter((line) => !present.includes(line)).map((line) => `- ${line}`),
    ...present.filter((line) => !released.includes(line)).map((line) => `+ ${line}`),
  ];
}
