/** What a test sends to the control API. */
interface ControlCall {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the control API: with POST if there is a body, or else with GET. */
export function control(url: string, path: string, { method, body, headers }: ControlCall = {}): Promise<Response> {
  return fetch(`${url}/__mock/${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
}
