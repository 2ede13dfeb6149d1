import { generatedSchema } from "../generated-schema.ts";
import { generateWithKubb } from "../kubb.ts";

export const kubbZod = generatedSchema({
  id: "kubb-zod",
  name: "Kubb, zod schemas",
  packages: ["@kubb/plugin-zod"],
  limits: {
    wrongBodies: "accepts an unknown field, and removes it",
  },
  generate: generateWithKubb,
});
