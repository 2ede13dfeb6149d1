import { reject } from "../reply.ts";
import type { Step } from "./step.ts";

/** Creates the step that rejects bodies of another content type. */
export function checkContentType(isAccepted: (contentType: string | undefined) => boolean): Step {
  return (context) => {
    const isFine = context.bytes.length === 0 || isAccepted(context.headers["content-type"]);
    return isFine ? undefined : reject(context, "mediaType");
  };
}

export function isJsonInUtf8(contentType = ""): boolean {
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  return type.trim() === "application/json" && parameters.every((text) => /^\s*(charset="?utf-8"?)?\s*$/.test(text));
}

/** Creates the step that parses the body, and rejects one that does not parse. */
export function parseBody(parse: (bytes: Buffer, charset: string) => unknown): Step {
  return (context) => {
    if (context.bytes.length === 0) return undefined;
    try {
      context.body = parse(
        context.bytes,
        /charset="?([^";]+)/i.exec(context.headers["content-type"] ?? "")?.[1] ?? "utf-8",
      );
      return undefined;
    } catch {
      return reject(context, "invalid");
    }
  };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function parseJson(bytes: Buffer): unknown {
  return JSON.parse(utf8.decode(bytes));
}
