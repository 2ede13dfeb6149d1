import type { Service } from "../services.ts";
import { docComment, linesOf } from "./doc-comment.ts";
import { openValues } from "./known-values.ts";

/** Prints the option types of each service: its token, and its server. */
export function optionsModule(services: Service[]): string {
  return [
    'import type { ClientOptions } from "../context/options.ts";\nimport type { Token } from "../credentials/token.ts";',
    ...services.flatMap((service) => [
      ...service.serverVariables.map((variable) =>
        openValues(
          variable.type,
          `A value of \`${variable.name}\`. Editors suggest the known ones; any other is accepted.`,
          variable.knownValues,
        ),
      ),
      service.serverVariables.length > 0 ? optionsWithVariables(service) : optionsWithBaseUrl(service),
    ]),
    "",
  ].join("\n\n");
}

function optionsWithBaseUrl(service: Service): string {
  const { name, servers } = service;
  const urls = servers.map(({ url }) => JSON.stringify(url));
  const baseUrl = docComment(
    [
      `The address of ${name}, or of a mock server.`,
      "",
      ...servers.map(({ url, description }) => `- \`${url}\`: ${description ?? name}`),
      "",
      `@default ${urls[0]}`,
      '@example "http://127.0.0.1:4010"',
    ],
    "  ",
  );
  return `/** Options of the client of ${name}. */
export interface ${name}ClientOptions extends ClientOptions {
${tokenProperty(service)}
${baseUrl}
  baseUrl?: ${urls.join(" | ")} | (string & Record<never, never>);
}`;
}

function optionsWithVariables(service: Service): string {
  const { name, serverVariables } = service;
  const names = serverVariables.map((variable) => variable.name);
  const codes = names.map((variable) => `\`${variable}\``).join(", ");
  const variables = serverVariables.map((variable) => {
    const comment = docComment(
      [...linesOf(variable.description), "", `@example ${JSON.stringify(variable.default)}`],
      "        ",
    );
    return `${comment}\n        ${variable.name}: ${variable.type};`;
  });
  const baseUrl = docComment(
    [
      `The address of ${name}, such as that of a mock server. It replaces ${codes}.`,
      "",
      '@example "http://127.0.0.1:4010"',
    ],
    "        ",
  );
  return `/** Options of the client of ${name}: the token, and either ${codes} or \`baseUrl\`. */
export type ${name}ClientOptions = ClientOptions & {
${tokenProperty(service)}
} & (
    | {
${variables.join("\n")}
        baseUrl?: never;
      }
    | {
${baseUrl}
        baseUrl: string;
${names.map((variable) => `        ${variable}?: never;`).join("\n")}
      }
  );`;
}

function tokenProperty({ tokenOption, tokenHeader, tokenDescription }: Service): string {
  const comment = docComment(linesOf(`The token for the header \`${tokenHeader}\`.`, tokenDescription), "  ");
  return `${comment}\n  ${tokenOption}: Token;`;
}
