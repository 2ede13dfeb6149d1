import { type DefaultResponse, type Example, errorStatuses, type Operation } from "@hwc-users/spec";

/** A response that the spec documents: one with a status, or the default response, which stands for every other error. */
export interface DocumentedResponse extends DefaultResponse {
  /** The status, or `default`. */
  name: string;
  /** Whether this is the response with a status. */
  hasStatus(status: number): boolean;
}

/** Lists the documented responses of an operation. */
export function documentedResponses({ responses, defaultResponse }: Operation): DocumentedResponse[] {
  const statuses = responses.map(({ status }) => status);
  return [
    ...responses.map(({ status, ...response }) => ({
      ...response,
      name: `${status}`,
      hasStatus: (received: number) => received === status,
    })),
    ...(defaultResponse
      ? [
          {
            ...defaultResponse,
            name: "default",
            hasStatus: (received: number) => received >= 400 && !statuses.includes(received),
          },
        ]
      : []),
  ];
}

/** Returns the documented response with a status; undefined if there is none, not even a default one. */
export function documentedResponse(operation: Operation, status: number): DocumentedResponse | undefined {
  return documentedResponses(operation).find((response) => response.hasStatus(status));
}

/** A status of a documented response. That of a default response follows from the error code of its example. */
export function statusOf(response: DocumentedResponse, example?: Example): number {
  if (response.name !== "default") return Number(response.name);
  const { error_code: code = "" } = (example?.value ?? {}) as { error_code?: string };
  return errorStatuses(response)[code]?.find(response.hasStatus) ?? 502;
}
