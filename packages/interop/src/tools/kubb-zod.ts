import { generatedSchema } from "../generated-schema.ts";
import { generateWithKubb } from "../kubb.ts";

export const kubbZod = generatedSchema({
  id: "kubb-zod",
  name: "Kubb, zod schemas",
  packages: ["@kubb/plugin-zod"],
  limits: {
    documents: "writes types that do not compile for a `null` in OpenAPI 3.0; the documents in 3.1 work",
    wrongBodies: "accepts an unknown field, and removes it",
  },
  generate: generateWithKubb,
});
