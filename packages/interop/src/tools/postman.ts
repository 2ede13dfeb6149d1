import { promisify } from "node:util";
import { convertV2 } from "openapi-to-postmanv2";
import { documentReader } from "../document-reader.ts";

const convert = promisify(convertV2);

export const postman = documentReader({
  name: "Postman converter",
  packages: ["openapi-to-postmanv2"],
  async read({ file }) {
    const conversion = await convert({ type: "file", data: file }, {});
    return conversion?.result ? [] : [conversion?.reason ?? "no conversion"];
  },
});
