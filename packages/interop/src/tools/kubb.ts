import { generateWithKubb } from "../kubb.ts";
import { typedClient } from "../typed-client.ts";

export const kubb = typedClient({
  id: "kubb",
  name: "Kubb, fetch client",
  packages: ["@kubb/plugin-client"],
  limits: {
    responses: "fails to parse the empty body of a response with status 200",
  },
  generate: generateWithKubb,
});
