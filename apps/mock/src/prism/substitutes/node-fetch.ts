/**
 * Prism calls fetch only for callbacks, which the spec does not have. The proxy of this mock does not use Prism. A function, because
 * reading `globalThis.fetch` makes Node load its HTTP client.
 */
export default function nodeFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  return fetch(...request);
}
