import { readFile } from "node:fs/promises";
import { validate } from "@scalar/openapi-parser";
import { documentReader } from "../document-reader.ts";

export const scalarParser = documentReader({
  name: "Scalar OpenAPI Parser",
  packages: ["@scalar/openapi-parser"],
  async read({ file }) {
    const { errors = [] } = await validate(await readFile(file, "utf8"));
    return errors.map(({ message }) => message);
  },
});
