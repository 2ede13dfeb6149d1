import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { urlToHttpOptions } from "node:url";
import { endToEndFields, withHost } from "./raw-headers.ts";

/** The real server, and the connections to it. */
export interface Upstream {
  /** How long it may be silent, in milliseconds. */
  timeout: number;
  /** Opens a request with the method, the target and the headers of another. The caller sends the body. */
  open(request: IncomingMessage): ClientRequest;
  /** Closes the connections. */
  close(): void;
}

/** Shorter than servers keep idle connections: a request on one that is just being closed would fail. */
const IDLE_TIMEOUT_MS = 4000;

/** Creates the upstream at a URL. The path of the URL is the base of every target. */
export function createUpstream(url: string, timeout: number): Upstream {
  const base = new URL(url);
  const { Agent, request: openRequest } = base.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true, timeout: IDLE_TIMEOUT_MS });
  return {
    timeout,
    open({ method, url: target = "/", rawHeaders }) {
      return openRequest({
        ...urlToHttpOptions(base),
        agent,
        method,
        path: target === "*" ? target : base.pathname.replace(/\/$/, "") + originForm(target),
        headers: withHost(endToEndFields(rawHeaders), base.host).flat(),
        setDefaultHeaders: false,
      });
    },
    close: () => agent.destroy(),
  };
}

/** A client that uses the mock as its HTTP proxy sends a whole URL. The upstream replaces the host of that URL. */
function originForm(target: string): string {
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "");
  return path.startsWith("/") ? path : `/${path}`;
}
