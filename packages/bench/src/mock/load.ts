import type { ExampleRequest } from "@hwc-users/spec";
import autocannon from "autocannon";

/** Enough for every worker to have a request while autocannon reads the responses of others. */
const CONNECTIONS = 32;
/** How often autocannon checks whether its time is over, in milliseconds. */
const SAMPLE_INTERVAL = 50;

/**
 * Puts a server under load.
 *
 * @param seconds How long; parts of a second are allowed.
 * @returns The requests per second.
 * @throws {Error} when a request fails: errors are faster than responses.
 */
export async function requestsPerSecond(url: string, requests: ExampleRequest[], seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: SAMPLE_INTERVAL,
    requests: requests.map(({ url: path, method, headers, body }) => ({
      path,
      method: method as autocannon.Request["method"],
      headers,
      body: body ?? undefined,
    })),
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed.`);
  return (result.requests.total * 1000) / (result.finish.getTime() - result.start.getTime());
}
