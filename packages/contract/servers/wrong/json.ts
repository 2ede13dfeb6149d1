import { reject } from "../right/reply.ts";
import type { ServerParts } from "../right/start-server.ts";
import { parseBody, parseJson } from "../right/steps/body.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import { failingWhen } from "./failing-when.ts";
import { accepted, rejected, rejectedWith, type WrongServer } from "./wrong-server.ts";

/** Servers that parse something else than JSON. */
export const JSON_SERVERS: readonly WrongServer[] = [
  entry(
    "accepts cut JSON",
    repairing((text) => `${text}}`),
    accepted("body format: cut JSON"),
  ),
  entry(
    "accepts text after the JSON",
    repairing((text) => text.slice(0, text.lastIndexOf("}") + 1)),
    accepted("body format: JSON with trailing text"),
  ),
  entry(
    "accepts two JSON values",
    repairing((text) => text.split("\n")[0] ?? ""),
    accepted("body format: two JSON values"),
  ),
  entry(
    "accepts a trailing comma",
    repairing((text) => text.replace(/,\s*\}/, "}")),
    accepted("body format: JSON with a trailing comma"),
  ),
  entry(
    "accepts single quotes",
    repairing((text) => text.replaceAll("'", '"')),
    accepted("body format: JSON in single quotes"),
  ),
  entry(
    "accepts comments",
    repairing((text) => text.replace(/\/\*.*\*\//, "")),
    accepted("body format: JSON with a comment"),
  ),
  entry(
    "accepts NaN",
    repairing((text) => text.replace(/:\s*NaN/, ":1")),
    accepted("body format: JSON with NaN"),
  ),
  entry("fails for malformed JSON", failingWhen("parseBody"), rejectedWith(500, "body format: cut JSON")),
  entry(
    "fails without a body",
    failingIf((text) => text === ""),
    rejectedWith(500, "/ required: without body"),
  ),
  entry(
    "rejects indented JSON",
    rejectingIf((text) => text.startsWith("{\n")),
    rejected("body format: indented JSON"),
  ),
  entry(
    "rejects escaped characters",
    rejectingIf((text) => text.includes("\\u")),
    rejected("body format: JSON with escaped characters"),
  ),
  entry(
    "accepts a missing body",
    {
      steps: {
        validate: (context) => (context.bytes.length === 0 ? undefined : RIGHT_STEPS.validate(context)),
      },
    },
    accepted("/ required: without body"),
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateUser", create: () => parts, named };
}

function parsing(parse: (bytes: Buffer) => unknown): ServerParts {
  return { steps: { parseBody: parseBody(parse) } };
}

/** Parses text that is not JSON after a repair. */
function repairing(repair: (text: string) => string): ServerParts {
  return parsing((bytes) => {
    try {
      return parseJson(bytes);
    } catch {
      return JSON.parse(repair(bytes.toString()));
    }
  });
}

function failingIf(matches: (text: string) => boolean): ServerParts {
  return {
    steps: {
      checkContentType: (context) =>
        matches(context.bytes.toString()) ? reject(context, "failed") : RIGHT_STEPS.checkContentType(context),
    },
  };
}

function rejectingIf(matches: (text: string) => boolean): ServerParts {
  return parsing((bytes) => {
    if (matches(bytes.toString())) throw new SyntaxError("This parser does not know such JSON.");
    return parseJson(bytes);
  });
}
