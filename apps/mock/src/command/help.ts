import { namedFaults } from "@hwc-users/faults/portable";
import type { OptionDefinition } from "../options/option-definition.ts";
import { COMMAND_OPTIONS } from "./command-options.ts";
import { defaultTextOf, usageOf } from "./option-usage.ts";

const MAX_LINE = 110;

/** The output of `--help`. */
export const help = `Usage: hwc-users-mock [options]

Serves the Huawei Cloud user accounts API with the examples of its spec, until Ctrl-C.

${optionLines()}

The Prefer header of a request chooses the response:

  Prefer: code=403                     the first example of a status
  Prefer: code=400, example=<name>     a named example
  Prefer: dynamic=true                 generated values
  Prefer: fault=<name>                 a fault; needs --faults
  Prefer: fault=503@5%                 a status from 400 to 599 or a fault, for this share of the requests

Faults: ${wrap(Object.keys(namedFaults), "       ")}

http://${COMMAND_OPTIONS.host.default}:${COMMAND_OPTIONS.port.default}/ lists the operations and their examples; /health is for health checks.

Exit codes: 0 after a stop, 1 if the mock cannot listen or its workers keep dying, 2 for an invalid option, 3 with --errors if
requests or responses broke the spec.
`;

function optionLines(): string {
  const definitions = Object.values<OptionDefinition<unknown>>(COMMAND_OPTIONS);
  const width = Math.max(...definitions.map((definition) => usageOf(definition).length));
  return definitions
    .map((definition) => {
      const text = defaultTextOf(definition);
      return `  ${usageOf(definition).padEnd(width)}  ${definition.description}${text ? ` (default: ${text})` : ""}`;
    })
    .join("\n");
}

function wrap(names: string[], indent: string): string {
  const lines = [indent];
  for (const [index, name] of names.entries()) {
    const text = ` ${name}${index < names.length - 1 ? "," : ""}`;
    if ((lines.at(-1) ?? "").length + text.length > MAX_LINE) lines.push(indent);
    lines[lines.length - 1] += text;
  }
  return lines.join("\n").trimStart();
}
