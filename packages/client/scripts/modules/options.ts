import type { Service } from "../services.ts";
import { docComment, linesOf } from "./doc-comment.ts";
import { openValues } from "./known-values.ts";

/** Prints the option types of each service: its token, and its server. */
export function optionsModule(services: Service[]): string {
  return [
    [
      'import type { CallOptions, ClientOptions } from "../context/options.ts";',
      ...(services.some(({ acceptsSignature }) => acceptsSignature)
        ? ['import type { Signer } from "../credentials/signer.ts";']
        : []),
      'import type { Token } from "../credentials/token.ts";',
    ].join("\n"),
    ...services.flatMap((service) => [
      ...service.serverVariables.map((variable) =>
        openValues(
          variable.type,
          `A value of \`${variable.name}\`. Editors suggest the known ones; any other is accepted.`,
          variable.knownValues,
        ),
      ),
      service.serverVariables.length > 0 ? optionsWithVariables(service) : optionsWithBaseUrl(service),
      callOptions(service),
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
export type ${name}ClientOptions = ClientOptions & ${credentials(service)} & {
${baseUrl}
  baseUrl?: ${urls.join(" | ")} | URL | (string & Record<never, never>);
};`;
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
  return `/** Options of the client of ${name}: the credentials, and either ${codes} or \`baseUrl\`. */
export type ${name}ClientOptions = ClientOptions & ${credentials(service)} & (
    | {
${variables.join("\n")}
        baseUrl?: never;
      }
    | {
${baseUrl}
        baseUrl: string | URL;
${names.map((variable) => `        ${variable}?: never;`).join("\n")}
      }
  );`;
}

/** Prints the options of one call of a service: those of every call, and a token. */
function callOptions({ name, tokenOption, acceptsSignature }: Service): string {
  const comment = docComment(
    [
      `The token of this call in place of the client's ${acceptsSignature ? "token or signature" : "token"}, for a call that runs as`,
      "another user.",
      "",
      "@default the credentials of the client",
    ],
    "  ",
  );
  return `/** Options of one call of ${name}. */
export interface ${name}CallOptions extends CallOptions {
${comment}
  ${tokenOption}?: Token;
}`;
}

/** Prints the type of the options for the token, or for the token or a signer. */
function credentials({ tokenOption, tokenHeader, tokenDescription, acceptsSignature }: Service): string {
  const comment = docComment(linesOf(`The token for the header \`${tokenHeader}\`.`, tokenDescription), "  ");
  const token = `${comment}\n  ${tokenOption}: Token;`;
  if (!acceptsSignature) return `{\n${token}\n}`;
  const signerComment = docComment(
    [
      "Signs each request instead of sending a token: `signRequests` of `@hwc-users/client/sign-in`.",
      "",
      "@example signRequests({ accessKey, secretKey })",
    ],
    "  ",
  );
  return `({\n${token}\n  signer?: never;\n} | {\n${signerComment}\n  signer: Signer;\n  ${tokenOption}?: never;\n})`;
}
