import { BANNER, type Operation } from "@hwc-users/spec";
import { clientsModule } from "./modules/clients.ts";
import { contextsModule } from "./modules/contexts.ts";
import { functionsModule } from "./modules/functions.ts";
import { operationsModule } from "./modules/operations.ts";
import { optionsModule } from "./modules/options.ts";
import { serverVariablesModule } from "./modules/server-variables.ts";
import { signInOperationsModule } from "./modules/sign-in-operations.ts";
import { readServices, type ServiceDocument } from "./services.ts";
import { typesModule } from "./types/types-module.ts";
import { compileValidators, VALIDATOR_TYPES } from "./validators/compile-validators.ts";

/**
 * Generates the files of `src/generated/`, by name: the types of the API, the tables of services and operations, the options,
 * server variables and factories of each service, the functions, and the compiled validators.
 */
export async function generateModules(
  operations: readonly Operation[],
  document: ServiceDocument,
): Promise<Record<string, string>> {
  const services = readServices(operations, document);
  const validators = await compileValidators(operations);
  const modules = {
    "types.ts": await typesModule(document),
    "operations.ts": operationsModule(services),
    "options.ts": optionsModule(services),
    "server-variables.ts": serverVariablesModule(services),
    "contexts.ts": contextsModule(services),
    "clients.ts": clientsModule(services),
    "functions.ts": functionsModule(services),
    "validators.d.ts": VALIDATOR_TYPES,
    "validators.js": validators.code,
  };
  return {
    ...withBanner(modules),
    "THIRD-PARTY-LICENSES.txt": validators.licences,
    "validators.sources.json": `${JSON.stringify(validators.sources, null, 2)}\n`,
  };
}

/** Generates the files of `src/generated/` for the sign-in functions, by name. */
export async function generateSignInModules(
  operations: readonly Operation[],
  document: object,
): Promise<Record<string, string>> {
  return withBanner({
    "sign-in-types.ts": await typesModule(document),
    "sign-in-operations.ts": signInOperationsModule(operations),
  });
}

function withBanner(modules: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(modules).map(([name, code]) => [name, `// ${BANNER}\n\n${code}`]));
}
