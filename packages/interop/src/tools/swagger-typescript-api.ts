import { generateApi } from "swagger-typescript-api";
import { typedClient } from "../typed-client.ts";

export const swaggerTypescriptApi = typedClient({
  id: "swagger-typescript-api",
  name: "swagger-typescript-api",
  packages: ["swagger-typescript-api"],
  generate: ({ file }, folder) => generateApi({ input: file, output: folder, fileName: "api.ts", silent: true }),
});
