/** A stand-in for fetch that keeps the requests and answers each with the same response. */
export function observedFetch(body: BodyInit | null = null, init: ResponseInit = {}) {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request: Request): Promise<Response> => {
      requests.push(request);
      return new Response(body, init);
    },
  };
}
