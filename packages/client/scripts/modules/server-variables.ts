import type { Service } from "../services.ts";
import { docComment } from "./doc-comment.ts";

/**
 * Prints the known values of each server variable, such as `regions`, and a type guard for them, such as `isRegion`. If several
 * services have a variable of one name, the names of all but the first have the service too, such as `desktopsRegions`.
 */
export function serverVariablesModule(services: Service[]): string {
  const variables = new Set<string>();
  const constants = services.flatMap(({ name: service, variable: prefix, serverVariables }) =>
    serverVariables.map(({ name, knownValues }) => {
      const capitalized = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const [list, guard] = variables.has(name)
        ? [`${prefix}${capitalized}s`, `is${service}${capitalized}`]
        : [`${name}s`, `is${capitalized}`];
      variables.add(name);
      return valuesAndGuard(`\`${name}\` of ${service}`, list, guard, knownValues);
    }),
  );
  return [...constants, "export {};", ""].join("\n\n");
}

function valuesAndGuard(subject: string, list: string, guard: string, values: readonly string[]): string {
  const comment = docComment([
    `Returns whether a value is a known ${subject}. A value that is not known can be valid: services add values over time.`,
    "",
    "@example",
    `${guard}(${JSON.stringify(values[0])}); // true`,
  ]);
  return `/** The known values of ${subject}. Services add values over time. */
export const ${list} = ${JSON.stringify(values, null, 2)} as const;

${comment}
export const ${guard} = (value: unknown): value is (typeof ${list})[number] => ${list}.some((known) => known === value);`;
}
