import { generatedSchema } from "../generated-schema.ts";
import { generateWithRedocly } from "../redocly.ts";

export const redoclyZod = generatedSchema({
  id: "redocly-zod",
  name: "Redocly generate-client, zod schemas",
  packages: ["@redocly/cli"],
  limits: { wrongBodies: "accepts an unknown field, and removes it" },
  generate: (document, folder) => generateWithRedocly(document, folder, "zod"),
});
