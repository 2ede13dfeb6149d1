import { startTestServer, type TestServer } from "@hwc-users/testing";
import { SMUGGLED_PATH } from "../requests/smuggling.ts";
import { RESPONSES } from "./responses.ts";

/** The header with which a request chooses its response. */
export const CHOICE_HEADER = "X-Fuzz-Response";
/** A header that only the connection to the mock has: each request that carries it also names it in `Connection`. */
export const HOP_HEADER = "X-Fuzz-Hop";
/** The path under which the upstream serves. No request may leave it. */
const BASE = "/base";

/** An upstream with hostile responses. It checks what it receives. */
export interface HostileUpstream extends TestServer {
  /** What it must not have received. */
  problems: string[];
}

/** Starts an upstream. */
export async function startHostileUpstream(): Promise<HostileUpstream> {
  const problems: string[] = [];
  const server = await startTestServer((request) => {
    const { url = "", headers, method, socket } = request;
    if (!url.startsWith(`${BASE}/`) && url !== "*") problems.push(`${method} ${url} left ${BASE}`);
    if (url.includes(SMUGGLED_PATH)) problems.push(`${method} ${url} was smuggled`);
    if (HOP_HEADER.toLowerCase() in headers) problems.push(`${method} ${url} has the header of another connection`);
    request.resume();
    socket.on("error", () => {});
    const chosen = String(headers[CHOICE_HEADER.toLowerCase()]);
    const respond = (Object.hasOwn(RESPONSES, chosen) && RESPONSES[chosen]) || RESPONSES["valid"];
    respond?.(socket);
  });
  return { ...server, url: server.url + BASE, problems };
}
