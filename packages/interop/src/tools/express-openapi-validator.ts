import { startTestServer } from "@hwc-users/testing";
import express, { type ErrorRequestHandler } from "express";
import { middleware } from "express-openapi-validator";
import { bodyValidator, UPDATE_USER } from "../body-validator.ts";

export const expressOpenapiValidator = bodyValidator({
  name: "express-openapi-validator",
  packages: ["express-openapi-validator"],
  async open({ file }) {
    const app = express();
    app.use(express.json());
    app.use(middleware({ apiSpec: file }));
    app.use((request, response) => response.json(request.body));
    app.use(((error, _request, response, _next) =>
      response.status(error.status ?? 500).end(error.message)) as ErrorRequestHandler);
    return async (body) => {
      const { method, path, headers } = UPDATE_USER;
      const server = await startTestServer(app);
      const response = await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) });
      const text = await response.text();
      await server.close();
      if (response.status === 500) throw new Error(text);
      return response.ok ? JSON.parse(text) : undefined;
    };
  },
});
