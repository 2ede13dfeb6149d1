import { OpenAPIBackend } from "openapi-backend";
import { bodyValidator, UPDATE_USER } from "../body-validator.ts";

export const openapiBackend = bodyValidator({
  name: "OpenAPI Backend",
  packages: ["openapi-backend"],
  document: "meeting-3.0",
  limits: { documents: "reads OpenAPI 3.0 only" },
  async open({ file }) {
    const api = new OpenAPIBackend({
      definition: file,
      strict: true,
      handlers: {
        updateUser: ({ request }) => request.requestBody,
        validationFail: () => undefined,
        notFound: () => undefined,
      },
    });
    api.registerSecurityHandler("MeetingToken", ({ request }) => "x-access-token" in request.headers);
    await api.init();
    return (body) => api.handleRequest({ ...UPDATE_USER, body });
  },
});
