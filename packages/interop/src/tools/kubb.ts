import { generateWithKubb } from "../kubb.ts";
import { typedClient } from "../typed-client.ts";

export const kubb = typedClient({
  id: "kubb",
  name: "Kubb, fetch client",
  packages: ["@kubb/plugin-client"],
  limits: {
    documents: "writes types that do not compile for a `null` in OpenAPI 3.0; the documents in 3.1 work",
    responses: "fails to parse the empty body of a response with status 200",
  },
  generate: generateWithKubb,
});
