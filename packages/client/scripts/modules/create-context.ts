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
  const credentials = acceptsSignature ? `, createSignerCredentials("${creator}", signer, ${tokenOption})` : "";
  const variables = [tokenOption, ...signer, ...names, `baseUrl = \`${url}\``, "...others"].join(", ");
  const exclusive =
    names.length > 0 ? `\n  rejectWithBaseUrl("${creator}", { ${names.join(", ")} }, options.baseUrl);` : "";
  return {
    // A caller in JavaScript can pass null.
    options: `const { ${variables} } = options ?? {};${exclusive}`,
    context: `createContext("${creator}", ${variable}, baseUrl, ${tokenOption}, others${credentials})`,
  };
}

/** Prints the imports that the factories of services with server variables, and of those with signatures, need. */
export function createContextImports(services: Service[]): string[] {
  const hasVariables = services.some(({ serverVariables }) => serverVariables.length > 0);
  const hasSignatures = services.some(({ acceptsSignature }) => acceptsSignature);
  return [
    ...(hasVariables ? ['import { hostLabel, rejectWithBaseUrl } from "../context/host-label.ts";'] : []),
    ...(hasSignatures ? ['import { createSignerCredentials } from "../credentials/signer-credentials.ts";'] : []),
  ];
}
