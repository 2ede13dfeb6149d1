import type { Operation, Parameter } from "@hwc-users/spec";

/** Arguments that the service takes: the first example of every required parameter, and the fullest body there is. */
export function exampleInput({ parameters, requestBody }: Operation): Record<string, unknown> {
  const full = requestBody?.examples.find(({ name }) => name === "full");
  return {
    ...Object.fromEntries(
      parameters.filter(isRequiredArgument).map(({ name, examples }) => [name, examples[0]?.value]),
    ),
    ...(full && { body: full.value }),
  };
}

function isRequiredArgument({ in: place, required }: Parameter): boolean {
  return required && (place === "path" || place === "query");
}
