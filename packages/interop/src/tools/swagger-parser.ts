import SwaggerParser from "@apidevtools/swagger-parser";
import { documentReader } from "../document-reader.ts";

export const swaggerParser = documentReader({
  name: "Swagger Parser",
  packages: ["@apidevtools/swagger-parser"],
  async read({ file }) {
    await SwaggerParser.validate(file);
    return [];
  },
});
