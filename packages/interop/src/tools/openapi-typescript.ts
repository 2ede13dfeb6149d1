import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import generateTypes, { astToString } from "openapi-typescript";
import { typedClient } from "../typed-client.ts";

export const openapiTypescript = typedClient({
  id: "openapi-typescript",
  name: "openapi-typescript with openapi-fetch",
  packages: ["openapi-typescript", "openapi-fetch"],
  async generate({ file }, folder) {
    await writeFile(`${folder}/api.ts`, astToString(await generateTypes(pathToFileURL(file))));
  },
});
