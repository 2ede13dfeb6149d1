import { generate } from "orval";
import { generatedSchema } from "../generated-schema.ts";

export const orvalZod = generatedSchema({
  id: "orval-zod",
  name: "Orval, zod schemas",
  packages: ["orval"],
  generate({ file }, folder) {
    // By default, the schemas remove unknown fields.
    const override = { zod: { strict: { body: true } } };
    const output = { target: `${folder}/api.ts`, client: "zod", override } as const;
    return generate({ input: { target: file }, output }, undefined, { logLevel: "error" });
  },
});
