import { connect } from "node:net";
import { expect } from "vitest";

/** The body of an error, which must not show the code of the mock. */
export async function errorOf(response: Response) {
  expect(response.headers.get("Content-Type")).toBe("application/json");
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.(js|ts)\b|node:/);
  return JSON.parse(text) as { error_code: string; error_msg: string; request_id?: string };
}

/** Sends bytes unchanged, and returns everything received until the connection ends. */
export function sendRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  let received = "";
  return new Promise((done, failed) => {
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", failed);
    socket.on("close", () => done(received));
  });
}
