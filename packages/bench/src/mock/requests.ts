import { type ExampleRequest, exampleRequest, operations } from "@hwc-users/spec";
import { pathOfCopy } from "./large-document.ts";

/**
 * A valid request to each operation of the spec; the URLs are paths.
 *
 * @param copies How often the document repeats the operations. The requests go to copies from the first to the last: a server
 *   that looks through all its operations looks through half of them on average.
 */
export function requestsTo(copies: number): ExampleRequest[] {
  return operations.map((operation, index) => {
    const copy = Math.round(((copies - 1) * index) / Math.max(operations.length - 1, 1));
    return exampleRequest({ ...operation, path: pathOfCopy(operation.path, copy) }, "", { bodyExample: "full" });
  });
}
