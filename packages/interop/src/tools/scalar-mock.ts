import { readFile } from "node:fs/promises";
import { createMockServer } from "@scalar/mock-server";
import { bodyValidator, UPDATE_USER } from "../body-validator.ts";

export const scalarMock = bodyValidator({
  name: "Scalar Mock Server",
  packages: ["@scalar/mock-server"],
  async open({ file }) {
    const server = await createMockServer({ document: await readFile(file, "utf8"), logger: false });
    return async (body) => {
      const { method, path, headers } = UPDATE_USER;
      const response = await server.request(path, { method, headers, body: JSON.stringify(body) });
      return response.status === 200 ? body : undefined;
    };
  },
});
