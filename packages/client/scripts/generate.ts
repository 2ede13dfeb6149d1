// Writes src/generated/ from the bundle: the types of the API, the tables of operations that the methods
// come from, and the functions.
import { mkdirSync, writeFileSync } from "node:fs";
import { BANNER, operations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import openapiTS, { astToString } from "openapi-typescript";
import { functionModule } from "./function-module.ts";
import { operationTable } from "./operation-table.ts";
import { prepareDocument } from "./prepare-document.ts";

function write(file: string, code: string): void {
  writeFileSync(new URL(`../src/generated/${file}`, import.meta.url), `// ${BANNER}\n\n${code}`);
}

const types = await openapiTS(prepareDocument(openapi), {
  // A field with a default stays optional: the default is the service's, and the client never adds it.
  defaultNonNullable: false,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
});

mkdirSync(new URL("../src/generated/", import.meta.url), { recursive: true });
write("types.ts", astToString(types));
write("operations.ts", operationTable(operations));
write("functions.ts", functionModule(operations));
