import { connect } from "node:net";
import type { Faults } from "@hwc-users/faults";
import { fillPath, type OperationId, operations, successResponse, type TokenOperation } from "@hwc-users/spec";

/** An operation whose success has a body. */
export const withBody = find((operation) => successResponse(operation).schema !== undefined);
/** An operation whose success has no body. */
export const withoutBody = find((operation) => successResponse(operation).schema === undefined);

/** The ID of {@link withBody}. */
export const id = idOf(withBody);

export function idOf(operation: TokenOperation): OperationId {
  return operation.operationId as OperationId;
}

export function escapedPathOf(operation: TokenOperation): string {
  return fillPath(operation.path, () => "a%2Fb");
}

/** Calls an operation with fetch. */
export function send(faults: Faults, operation = withBody, init: RequestInit = {}): Promise<Response> {
  return fetch(faults.url + escapedPathOf(operation), {
    method: operation.method,
    body: operation.requestBody ? "{}" : null,
    ...init,
  });
}

/** Calls an operation through a bare socket, and collects what it receives until the connection ends. */
export function sendRaw(faults: Faults, operation = withBody) {
  const { hostname, port, host } = new URL(faults.url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  let error: string | undefined;
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", ({ code }: NodeJS.ErrnoException) => {
    error = code;
  });
  socket.write(
    `${operation.method} ${escapedPathOf(operation)} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`,
  );
  const received = () => Buffer.concat(chunks).toString();
  const ended = new Promise<{ error: string | undefined; head: string; body: string }>((done) => {
    socket.on("close", () => {
      const [head = "", body = ""] = received().split("\r\n\r\n");
      done({ error, head, body });
    });
  });
  return { socket, received, ended };
}

function find(matches: (operation: TokenOperation) => boolean): TokenOperation {
  const operation = operations.find(matches);
  if (!operation) throw new Error("The spec has no operation for this test.");
  return operation;
}
