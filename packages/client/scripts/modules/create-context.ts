import type { Service } from "../services.ts";

/** Prints the statements of a factory that create the context from its options. */
export function createContextStatements(service: Service, creator: string): { options: string; context: string } {
  const { variable, tokenOption, acceptsSignature, servers, serverVariables } = service;
  const names = serverVariables.map(({ name }) => name);
  const url = serverVariables.reduce(
    (template, { name, default: example }) =>
      template.replaceAll(`{${name}}`, `\${hostLabel("${creator}", "${name}", ${name}, ${JSON.stringify(example)})}`),
    servers[0].url,
  );
  const signer = acceptsSignature ? ["signer"] : [];
  const variables = [tokenOption, ...signer, ...names, `baseUrl = \`${url}\``, "...others"].join(", ");
  return {
    options: `const { ${variables} } = options;`,
    context: `createContext("${creator}", ${variable}, baseUrl, { ${[`token: ${tokenOption}`, ...signer].join(", ")} }, others)`,
  };
}

/** Prints the import that the factories of services with server variables need. */
export function hostLabelImport(services: Service[]): string[] {
  const hasVariables = services.some(({ serverVariables }) => serverVariables.length > 0);
  return hasVariables ? ['import { hostLabel } from "../context/host-label.ts";'] : [];
}
