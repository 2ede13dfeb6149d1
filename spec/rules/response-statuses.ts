import { STATUS_CODES } from "node:http";
import type { VisitorContext } from "./visitor.ts";

/** Every operation has one success, exact statuses, and a `default` response for the errors of gateways. */
export function responseStatuses() {
  return {
    Responses(responses: Record<string, unknown>, { location, report }: VisitorContext) {
      const keys = Object.keys(responses).filter((key) => !key.startsWith("x-"));
      for (const key of keys.filter((one) => one !== "default")) {
        const message = problemOf(key);
        if (message) report({ message, location: location.child(key).key() });
      }
      const [success, ...others] = keys.filter((key) => /^2/.test(key));
      if (success === undefined) {
        const message = "The operation has no success. Add a response with a status from 200 to 299.";
        report({ message, location: location.key() });
      }
      for (const other of others) {
        const message = `The operation has a second success, ${other}. Keep one, so that callers have one type of result.`;
        report({ message, location: location.child(other).key() });
      }
      if (!keys.includes("default")) {
        const message = "The operation has no default response. Add it, for the errors of gateways.";
        report({ message, location: location.key() });
      }
    },
  };
}

function problemOf(key: string): string | undefined {
  if (/^\dXX$/i.test(key)) return `"${key}" is a range. Write one response for each status, such as "${key[0]}00".`;
  if (!Object.hasOwn(STATUS_CODES, key)) return `"${key}" is not an HTTP status. Write one such as "200".`;
  if (key.startsWith("1"))
    return `A client never receives "${key}". Write the status of a final response, such as "200".`;
  return undefined;
}
