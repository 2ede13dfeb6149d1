import { connect } from "node:net";
import type { Faults } from "@hwc-users/faults";
import { type Operation, type OperationId, operations } from "@hwc-users/spec";

/** An operation whose success has a body. */
export const withBody = find((operation) => successOf(operation).schema !== undefined);
/** An operation whose success has none. */
export const withoutBody = find((operation) => successOf(operation).schema === undefined);
export const meeting = find(({ service }) => service === "Meeting");
export const workspace = find(({ service }) => service === "Workspace");

/** The id of {@link withBody}, typed as the server takes it. */
export const id = idOf(withBody);

export function idOf(operation: Operation): OperationId {
  return operation.operationId as OperationId;
}

/** The value of the first example of a status, as the spec has it. */
export function exampleOf(operation: Operation, status = successOf(operation).status): unknown {
  return operation.responses.find((response) => response.status === status)?.examples[0]?.value;
}

export function pathOf(operation: Operation): string {
  return operation.path.replaceAll(/\{.*?\}/g, "a%2Fb");
}

/** Calls an operation with the fetch of the platform. */
export function send(faults: Faults, operation = withBody, init: RequestInit = {}): Promise<Response> {
  return fetch(faults.url + pathOf(operation), { method: operation.method, body: "{}", ...init });
}

/** Calls an operation through a bare socket, and collects what comes until the connection ends. */
export function sendRaw(faults: Faults, operation = withBody) {
  const { hostname, port, host } = new URL(faults.url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  let error: string | undefined;
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", ({ code }: NodeJS.ErrnoException) => {
    error = code;
  });
  socket.write(`${operation.method} ${pathOf(operation)} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`);
  const received = () => Buffer.concat(chunks).toString();
  const ended = new Promise<{ error: string | undefined; head: string; body: string }>((done) => {
    socket.on("close", () => {
      const [head = "", body = ""] = received().split("\r\n\r\n");
      done({ error, head, body });
    });
  });
  return { socket, received, ended };
}

function successOf({ responses }: Operation) {
  const success = responses.find(({ status }) => status < 300);
  if (!success) throw new Error("The spec has an operation without a success.");
  return success;
}

function find(matches: (operation: Operation) => boolean): Operation {
  const operation = operations.find(matches);
  if (!operation) throw new Error("The spec has no operation for this test.");
  return operation;
}
