import { generate } from "orval";
import { typedClient } from "../typed-client.ts";

export const orval = typedClient({
  id: "orval",
  name: "Orval, fetch client",
  packages: ["orval"],
  generate({ file }, folder) {
    const baseUrl = { getBaseUrlFromSpecification: true } as const;
    const output = { target: `${folder}/api.ts`, client: "fetch", baseUrl } as const;
    return generate({ input: { target: file }, output }, undefined, { logLevel: "error" });
  },
});
