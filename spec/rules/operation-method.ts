import type { VisitorContext } from "./visitor.ts";

const METHODS = ["delete", "get", "patch", "post", "put"];

/** An operation has a method that `fetch` sends, and a GET has no body, which `fetch` rejects. */
export function operationMethod() {
  return {
    Operation({ requestBody }: { requestBody?: unknown }, { key, location, report }: VisitorContext) {
      const method = String(key);
      if (!METHODS.includes(method)) {
        const message = `The client cannot call a ${method.toUpperCase()}. Use one of ${METHODS.join(", ")}.`;
        report({ message, location: location.key() });
      }
      if (method === "get" && requestBody !== undefined) {
        const message = "A GET cannot have a body. Correct the method, or describe query parameters instead.";
        report({ message, location: location.child("requestBody").key() });
      }
    },
  };
}
