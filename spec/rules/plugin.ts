import { noUnusedFile } from "./no-unused-file.ts";
import { pathItemFileName } from "./path-item-file-name.ts";
import { propertyDescription } from "./property-description.ts";
import { requestClosed } from "./request-closed.ts";
import { requestExamples } from "./request-examples.ts";
import { responseExamples } from "./response-examples.ts";
import { responseOpen } from "./response-open.ts";
import { serverVariableOpen } from "./server-variable-open.ts";
import { serviceServers } from "./service-servers.ts";

/** The house rules, as a Redocly plugin. */
export default function plugin() {
  return {
    id: "house",
    rules: {
      oas3: {
        "no-unused-file": noUnusedFile,
        "path-item-file-name": pathItemFileName,
        "property-description": propertyDescription,
        "request-closed": requestClosed,
        "request-examples": requestExamples,
        "response-examples": responseExamples,
        "response-open": responseOpen,
        "server-variable-open": serverVariableOpen,
        "service-servers": serviceServers,
      },
    },
  };
}
