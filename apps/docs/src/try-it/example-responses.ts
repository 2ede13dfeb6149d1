import { type Example, errorCodeIn, errorStatuses, type Operation } from "@hwc-users/spec";

/** A documented response that a reader can request. */
export interface ExampleResponse extends Example {
  status: number;
}

/** Lists the named examples of all responses. An example of the default response has the status of its error code. */
export function exampleResponses({ responses, defaultResponse }: Operation): ExampleResponse[] {
  const statuses = defaultResponse ? errorStatuses(defaultResponse) : {};
  return [
    ...responses.flatMap(({ status, examples }) => examples.map((example) => ({ ...example, status }))),
    ...(defaultResponse?.examples ?? []).flatMap((example) => {
      const [status] = statuses[String(errorCodeIn(example.value))] ?? [];
      return status === undefined ? [] : [{ ...example, status }];
    }),
  ];
}
