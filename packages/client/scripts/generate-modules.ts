import { BANNER, type Operation } from "@hwc-users/spec";
import openapiTS, { astToString } from "openapi-typescript";
import { clientsModule } from "./modules/clients.ts";
import { contextsModule } from "./modules/contexts.ts";
import { functionsModule } from "./modules/functions.ts";
import { operationsModule } from "./modules/operations.ts";
import { optionsModule } from "./modules/options.ts";
import { serverVariablesModule } from "./modules/server-variables.ts";
import { readServices, type ServiceDocument } from "./services.ts";
import { describeAliases } from "./types/describe-aliases.ts";
import { openEnumerationType } from "./types/open-enumeration-type.ts";
import { prepareDocument } from "./types/prepare-document.ts";
import { compileValidators, VALIDATOR_TYPES } from "./validators/compile-validators.ts";

/**
 * Generates the files of `src/generated/`, by name: the types of the API, the tables of services and operations, the options,
 * server variables and factories of each service, the functions, and the compiled validators.
 */
export async function generateModules(
  operations: readonly Operation[],
  document: ServiceDocument,
): Promise<Record<string, string>> {
  const prepared = prepareDocument(document);
  const types = await openapiTS(prepared, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: openEnumerationType,
  });
  const services = readServices(operations, document);
  const validators = await compileValidators(operations);
  const modules = {
    "types.ts": describeAliases(astToString(types), prepared),
    "operations.ts": operationsModule(services),
    "options.ts": optionsModule(services),
    "server-variables.ts": serverVariablesModule(services),
    "contexts.ts": contextsModule(services),
    "clients.ts": clientsModule(services),
    "functions.ts": functionsModule(services),
    "validators.d.ts": VALIDATOR_TYPES,
    "validators.js": validators.code,
  };
  const files = Object.entries(modules).map(([name, code]) => [name, `// ${BANNER}\n\n${code}`]);
  return { ...Object.fromEntries(files), "THIRD-PARTY-LICENSES.txt": validators.licences };
}
