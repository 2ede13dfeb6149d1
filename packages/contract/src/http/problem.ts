import { StopError } from "../errors/stop-error.ts";
import type { ReceivedResponse } from "./exchange.ts";

/** A response is not read to its end. */
export class ResponseTooLong extends Error {
  constructor(length: number) {
    super(`the response is longer than ${length} characters`);
  }
}

/** How far the request came before it failed. */
interface Circumstances {
  /** Whether there was a connection, with the TLS handshake done. */
  isOpen: boolean;
  hasResponse: boolean;
  /** Whether the server has sent no response yet over TLS. */
  isFirst: boolean;
  isTimedOut: boolean;
  /** The time limit in milliseconds. */
  timeout: number;
}

/** An alert of the server about the certificate of the client. With TLS 1.3, it follows the handshake. */
const CERTIFICATE_ALERT = /ALERT_(.*CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/;
const UNTRUSTED = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/;

/**
 * Describes why a request has no response. The message of the error itself is not shown: it can contain the path, which has
 * an account in it.
 *
 * @throws {StopError} when the reason is the same for every request.
 */
export function problemOf(error: unknown, circumstances: Circumstances): string {
  const { isOpen, hasResponse, isFirst, isTimedOut, timeout } = circumstances;
  if (error instanceof ResponseTooLong) return error.message;
  const code = codeOf(error);
  if (CERTIFICATE_ALERT.test(code)) throw refusal(code);
  if (UNTRUSTED.test(code)) {
    throw new StopError(`The certificate of the server is not trusted: ${code}. Check --target and --ca.`);
  }
  // A server can close the connection instead of sending an alert.
  if (isFirst && !hasResponse && /^(ECONNRESET|EPIPE)$/.test(code)) {
    throw new StopError(
      `The server closes the TLS connection before the first response (${code}). ` +
        "If it requires a client certificate, check --client-cert and --client-key.",
    );
  }
  // A server without TLS 1.3 also sends it when a client certificate is missing.
  if (code.endsWith("ALERT_HANDSHAKE_FAILURE")) {
    throw new StopError(
      `The TLS handshake failed: ${code}. Check --target, and --client-cert if the server requires one.`,
    );
  }
  if (!isOpen) {
    const reason = isTimedOut ? `no connection within ${timeout} ms` : code;
    throw new StopError(`The server is unreachable: ${reason}. Check --target.`);
  }
  if (isTimedOut) return `no complete response within ${timeout} ms`;
  if (code.startsWith("HPE_")) return `the response is not valid HTTP (${code})`;
  return `the server closed the connection (${code})`;
}

/** nginx accepts any certificate during the handshake, and refuses it with a page. */
const REFUSED_BY_NGINX = /<title>400 (No required SSL certificate was sent|The SSL certificate error)<\/title>/;

/** @throws {StopError} when the response refuses the client certificate. */
export function checkForRefusal({ text }: ReceivedResponse): void {
  const reason = REFUSED_BY_NGINX.exec(text)?.[1];
  if (reason !== undefined) throw refusal(reason);
}

function refusal(reason: string): StopError {
  return new StopError(
    `The server refuses the client certificate, or requires one (${reason}). Check --client-cert and --client-key.`,
  );
}

/** The code of an error. During the TLS handshake, only the message has the reason: `:sslv3 alert handshake failure:`. */
function codeOf(error: unknown): string {
  const { code = "no reason", message } = error as NodeJS.ErrnoException;
  const reason = code === "EPROTO" ? /:([a-z0-9/ ]+):[^:]*:\d+:/.exec(message)?.[1] : undefined;
  return reason?.toUpperCase().replaceAll(/[/ ]/g, "_") ?? code;
}
