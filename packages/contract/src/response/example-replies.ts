import type { Example, Operation } from "@hwc-users/spec";
import { type DocumentedResponse, documentedResponses, statusOf } from "./documented-responses.ts";
import { reportsError } from "./reports-error.ts";

/** A response that the mock sends on request: one named example, or a response without a body. */
export interface ExampleReply {
  /** Such as `200 documented` or `default tooManyRequests`. */
  name: string;
  response: DocumentedResponse;
  status: number;
  example: Example | undefined;
  /** Whether the client must reject with an ApiError. */
  isError: boolean;
}

/** Lists the replies of an operation that the mock can send. */
export function exampleReplies(operation: Operation): ExampleReply[] {
  return documentedResponses(operation).flatMap((response) =>
    (response.examples.length > 0 ? response.examples : [undefined]).map((example) => {
      const status = statusOf(response, example);
      const isError = reportsError(operation, { status, body: example?.value });
      return { name: `${response.name} ${example?.name ?? "without a body"}`, response, status, example, isError };
    }),
  );
}
