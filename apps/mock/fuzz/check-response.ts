const FIELD = /^[\w!#$%&'*+.^`|~-]+:[^\0\r\n]*$/;

/**
 * Finds what is wrong with the bytes that a connection received.
 *
 * @param hasOwnBodies Whether every body is one of the mock, not of a fault, a script or another server.
 * @returns The problem, or undefined if there is none.
 */
export function problemOf(received: Buffer, hasOwnBodies: boolean): string | undefined {
  const response = received.toString("latin1").replace(/^(HTTP\/1\.1 1\d\d [^\r]*\r\n([^\r]+\r\n)*\r\n)+/, "");
  if (response === "") return undefined;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(response)?.[1]);
  if (Number.isNaN(status)) return "The response is not HTTP";
  if (response.includes("Internal error of the mock")) return "The mock failed";
  if (/\n\s+at .*:\d+:\d+/.test(response)) return "The response has a stack trace";
  const end = response.indexOf("\r\n\r\n");
  if (end < 0) return hasOwnBodies ? "The response has no end of its headers" : undefined;
  const head = response.slice(0, end);
  const broken = head
    .split("\r\n")
    .slice(1)
    .find((line) => !FIELD.test(line));
  if (broken !== undefined) return `The response has the header ${JSON.stringify(broken)}`;
  if (/^x-injected:/im.test(head)) return "The response has a header of the request";
  return bodyProblem(head, Buffer.from(response.slice(end + 4), "latin1"), hasOwnBodies);
}

function bodyProblem(head: string, body: Buffer, hasOwnBodies: boolean): string | undefined {
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? Number.NaN);
  if (body.length > length) return "The response is longer than its Content-Length";
  if (!hasOwnBodies || body.length === 0 || !/^content-type: application\/json/im.test(head)) return undefined;
  try {
    JSON.parse(body.toString());
    return undefined;
  } catch {
    return "The response is not JSON";
  }
}
