import { generateWithRedocly } from "../redocly.ts";
import { typedClient } from "../typed-client.ts";

export const redocly = typedClient({
  id: "redocly",
  name: "Redocly generate-client",
  packages: ["@redocly/cli"],
  generate: (document, folder) => generateWithRedocly(document, folder, "typescript"),
});
