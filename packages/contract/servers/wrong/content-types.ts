import { reject } from "../right/reply.ts";
import type { RequestContext } from "../right/request-context.ts";
import type { ServerParts } from "../right/start-server.ts";
import { checkContentType, isJsonInUtf8, parseBody } from "../right/steps/body.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import { accepted, rejected, type WrongServer } from "./wrong-server.ts";

/** Servers that accept other content types and charsets, or reject the right ones. */
export const CONTENT_TYPE_SERVERS: readonly WrongServer[] = [
  entry(
    "accepts any content type",
    checking(() => true),
    accepted("content type: text/plain"),
  ),
  entry("accepts text/plain", checking(orType("text/plain")), accepted("content type: text/plain")),
  entry(
    "accepts forms",
    checking(orType("application/x-www-form-urlencoded")),
    accepted("content type: application/x-www-form-urlencoded"),
  ),
  entry("accepts XML", checking(orType("application/xml")), accepted("content type: application/xml")),
  entry(
    "ignores the charset",
    {
      steps: {
        checkContentType: checkContentType((type = "") => isJsonInUtf8(type.split(";")[0])),
        parseBody: parseBody((bytes) => JSON.parse(bytes.toString("utf8"))),
      },
    },
    /iso-8859-1.* rejected: expected .*, got 200/i,
  ),
  entry(
    "accepts ISO-8859-1",
    {
      steps: {
        checkContentType: checkContentType((type = "") => isJsonInUtf8(type.replace(/iso-8859-1/i, "utf-8"))),
        parseBody: parseBody((bytes, charset) => JSON.parse(bytes.toString(/iso/i.test(charset) ? "latin1" : "utf8"))),
      },
    },
    /iso-8859-1.* rejected: expected .*, got 200/i,
  ),
  entry(
    "rejects a charset",
    checking((type) => type?.toLowerCase() === "application/json"),
    rejected("content type: application/json; charset=utf-8", 415),
  ),
  entry(
    "compares content types with their case",
    checking((type = "") => type.startsWith("application/json")),
    rejected("content type: Application/JSON", 415),
  ),
  entry(
    "compares charsets with their case",
    checking((type = "") => isJsonInUtf8(type) && !type.includes("UTF")),
    rejected("content type: application/json;charset=UTF-8", 415),
  ),
  entry(
    "rejects a body in chunks",
    {
      steps: {
        checkContentType: (context) =>
          isChunked(context) ? reject(context, "withoutLength") : RIGHT_STEPS.checkContentType(context),
      },
    },
    rejected("a body in chunks", 411),
  ),
  entry(
    "ignores a body in chunks",
    { steps: { parseBody: (context) => (isChunked(context) ? undefined : RIGHT_STEPS.parseBody(context)) } },
    rejected("a body in chunks"),
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateMyInfo", create: () => parts, named };
}

function checking(isAccepted: (contentType: string | undefined) => boolean): ServerParts {
  return { steps: { checkContentType: checkContentType(isAccepted) } };
}

function orType(type: string): (contentType: string | undefined) => boolean {
  return (contentType) => isJsonInUtf8(contentType) || contentType === type;
}

function isChunked({ headers }: RequestContext): boolean {
  return headers["transfer-encoding"] === "chunked";
}
