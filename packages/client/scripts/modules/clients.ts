import type { Service } from "../services.ts";
import { createContextImports, createContextStatements } from "./create-context.ts";
import { docComment } from "./doc-comment.ts";
import { argumentsLiteral, FACTORY_THROWS, optionsLiteral } from "./examples.ts";

/** Prints the client factory of each service. */
export function clientsModule(services: Service[]): string {
  const names = services.flatMap(({ name, variable }) => [`type ${name}Operations`, variable, `${variable}Operations`]);
  return [
    [
      'import { type Client, createClient } from "../client/create-client.ts";',
      'import { createContext } from "../context/context.ts";',
      ...createContextImports(services),
      `import { ${names.join(", ")} } from "./operations.ts";`,
      `import type { ${services.flatMap(({ name }) => [`${name}CallOptions`, `${name}ClientOptions`]).join(", ")} } from "./options.ts";`,
      'import type { paths } from "./types.ts";',
    ].join("\n"),
    ...services.map(clientFactory),
    "",
  ].join("\n\n");
}

function clientFactory(service: Service): string {
  const { name, variable, operations } = service;
  const { options, context } = createContextStatements(service, `create${name}Client`);
  const comment = docComment([
    `Creates a client of ${name}.`,
    "",
    FACTORY_THROWS,
    "@example",
    `const ${variable} = create${name}Client(${optionsLiteral(service)});`,
    `await ${variable}.${operations[0].operationId}(${argumentsLiteral(operations[0])});`,
  ]);
  return `/** A client of ${name}: one method for each operation, and \`raw\`, which is openapi-fetch itself. */
export type ${name}Client = Client<${name}Operations, Pick<paths, (typeof ${variable}Operations)[number]["path"]>, ${name}CallOptions>;

${comment}
export function create${name}Client(options: ${name}ClientOptions): ${name}Client {
  ${options}
  return createClient(${context}, ${variable}Operations);
}`;
}
