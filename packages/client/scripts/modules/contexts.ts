import type { Service } from "../services.ts";
import { createContextImports, createContextStatements } from "./create-context.ts";
import { docComment } from "./doc-comment.ts";
import { FACTORY_THROWS, functionCall, optionsLiteral } from "./examples.ts";

/** Prints the context factory of each service, for its functions. */
export function contextsModule(services: Service[]): string {
  return [
    [
      'import { type Context, createContext } from "../context/context.ts";',
      ...createContextImports(services),
      `import { ${services.map(({ variable }) => variable).join(", ")} } from "./operations.ts";`,
      `import type { ${services.map(({ name }) => `${name}ClientOptions`).join(", ")} } from "./options.ts";`,
    ].join("\n"),
    ...services.map(contextFactory),
    "",
  ].join("\n\n");
}

function contextFactory(service: Service): string {
  const { name, variable, operations } = service;
  const { options, context } = createContextStatements(service, `create${name}Context`);
  const comment = docComment([
    `Creates the context, which is the first argument of the functions of ${name}. It holds the state that their calls`,
    "share, such as the token.",
    "",
    FACTORY_THROWS,
    "@example",
    `const ${variable} = create${name}Context(${optionsLiteral(service)});`,
    `await ${functionCall(service, operations[0])};`,
  ]);
  return `/** The first argument of the functions of ${name}. {@link create${name}Context} creates it. */
export type ${name}Context = Context<typeof ${variable}>;

${comment}
export function create${name}Context(options: ${name}ClientOptions): ${name}Context {
  ${options}
  return ${context};
}`;
}
