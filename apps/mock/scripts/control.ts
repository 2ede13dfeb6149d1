import { readFileSync, writeFileSync } from "node:fs";
import { bannerOf } from "@hwc-users/spec";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { parse } from "yaml";

const BANNER = bannerOf("apps/mock/control/", "pnpm generate");

/** Writes the control API to src/generated/: the document as JSON, and its types with the route of each operation. */
export async function writeControl(source: string, output: string): Promise<void> {
  const document: OpenAPI3 = parse(readFileSync(source, "utf8"));
  writeFileSync(output, `${JSON.stringify(document, null, 2)}\n`);
  const types = astToString(await openapiTS(document));
  writeFileSync("src/generated/control.ts", `// ${BANNER}\n\n${types}\n${routesModule(document)}`);
}

function routesModule({ paths = {} }: OpenAPI3): string {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      method === "parameters"
        ? []
        : [`  ${operation.operationId}: { method: "${method.toUpperCase()}", path: "${path}" },`],
    ),
  );
  return `/** The method and the path template of each operation. */
export const controlRoutes: { [Id in keyof operations]: { method: string; path: string } } = {
${routes.join("\n")}
};
`;
}
