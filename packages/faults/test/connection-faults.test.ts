import {
  delayed,
  drip,
  type Faults,
  hugeError,
  ok,
  type RequestContext,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  startFaults,
  status,
  unauthorizedUntil,
  wrongLength,
} from "@hwc-users/faults";
import { responseExample } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { id, idOf, send, sendRaw, withBody, withoutBody } from "./operations.ts";

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

const example = JSON.stringify(responseExample(withBody));
const exampleBytes = Buffer.byteLength(example);
const contentLength = (head: string) => Number(head.match(/^content-length: (\d+)/im)?.[1]);

describe("reset", () => {
  test("resets before any byte, after the request has arrived", async () => {
    faults.next(id, [reset()]);
    expect(await sendRaw(faults).ended).toEqual({ error: "ECONNRESET", head: "", body: "" });
    expect(faults.requests(id)).toMatchObject([{ body: "{}" }]);
    expect(faults.aborted()).toBe(0);
  });

  test("makes fetch reject, and the next call succeed", async () => {
    faults.next(id, [reset()]);
    await expect(send(faults)).rejects.toMatchObject({ cause: { code: expect.stringMatching(/ECONNRESET|SOCKET/) } });
    expect((await send(faults)).status).toBe(200);
  });
});

describe("resetInBody", () => {
  test.for([withBody, withoutBody])("resets after half of the body: $operationId", async (operation) => {
    faults.next(idOf(operation), [resetInBody()]);
    const { error, head, body } = await sendRaw(faults, operation).ended;
    expect(error).toBe("ECONNRESET");
    expect(head).toMatch(/^HTTP\/1.1 200 /);
    expect(Buffer.byteLength(body)).toBe(Math.floor(contentLength(head) / 2));
    expect(faults.aborted()).toBe(0);
  });

  test("sends fetch the headers, then rejects its read of the body", async () => {
    faults.next(id, [resetInBody()]);
    const response = await send(faults);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
});

describe("stallHeaders", () => {
  test("sends nothing, and leaves other requests alone", async () => {
    faults.next(id, [stallHeaders()]);
    const stalled = sendRaw(faults);
    await expect.poll(() => faults.requests().length).toBe(1);
    expect((await send(faults)).status).toBe(200);
    await faults.close();
    expect((await stalled.ended).head).toBe("");
  });

  test("ends when the client aborts", async () => {
    faults.next(id, [stallHeaders()]);
    const client = new AbortController();
    const response = send(faults, withBody, { signal: client.signal });
    await expect.poll(() => faults.requests(id).length).toBe(1);
    client.abort();
    await expect(response).rejects.toThrow(/abort/);
    await expect.poll(() => faults.aborted(id)).toBe(1);
    await expect.poll(() => faults.openConnections()).toBe(0);
  });
});

test("stallBody sends half of the body and nothing more", async () => {
  faults.next(id, [stallBody()]);
  const stalled = sendRaw(faults);
  await expect.poll(stalled.received).toContain("\r\n\r\n{");
  expect((await send(faults)).status).toBe(200);
  await faults.close();
  const { head, body } = await stalled.ended;
  expect(contentLength(head)).toBe(exampleBytes);
  expect(Buffer.byteLength(body)).toBe(Math.floor(exampleBytes / 2));
});

describe("drip", () => {
  test("sends the whole body in pieces, with a wait between two of them", async () => {
    const reply = drip({ bytes: Math.ceil(exampleBytes / 4), everyMs: 3_600_000 });
    const { socket, received, ended } = sendRaw(faults);
    let sent = "";
    const waits: number[] = [];
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds);
      // The piece has arrived, although the next one is an hour away.
      await expect.poll(() => received().length).toBeGreaterThan(sent.length);
      sent = received();
    };
    faults.next(id, [(context) => reply({ ...context, wait })]);
    await expect.poll(() => received().endsWith(example)).toBe(true);
    expect(waits).toEqual([3_600_000, 3_600_000, 3_600_000]);
    socket.destroy();
    await ended;
  });

  test("stops when the client disconnects", async () => {
    let context: RequestContext | undefined;
    const reply = drip({ bytes: 1, everyMs: 3_600_000 });
    let settled = false;
    faults.next(id, [
      async (given) => {
        context = given;
        await Promise.resolve(reply(given)).finally(() => {
          settled = true;
        });
      },
    ]);
    const { socket, received } = sendRaw(faults);
    await expect.poll(received).toContain("\r\n\r\n{");
    socket.destroy();
    await expect.poll(() => settled).toBe(true);
    expect(context?.response.writableEnded).toBe(false);
    expect(faults.aborted(id)).toBe(1);
  });

  test("rejects pieces without bytes", () => {
    expect(() => drip({ bytes: 0, everyMs: 1 })).toThrow(RangeError);
  });
});

test("wrongLength sends a longer Content-Length than body, and closes normally", async () => {
  faults.next(id, [wrongLength(), wrongLength()]);
  const { error, head, body } = await sendRaw(faults).ended;
  expect(error).toBeUndefined();
  expect(body).toBe(example);
  expect(contentLength(head)).toBeGreaterThan(exampleBytes);
  await expect(send(faults).then((response) => response.text())).rejects.toThrow();
  expect(faults.aborted()).toBe(0);
});

describe("hugeError", () => {
  test.for([0, 10, 41, 42, 43, 44, 1000, 65_536 + 44, 3_000_000])("sends %i bytes", async (bytes) => {
    faults.next(id, [hugeError(502, bytes)]);
    const response = await send(faults);
    const text = await response.text();
    expect(response.status).toBe(502);
    expect(text).toHaveLength(bytes);
    if (bytes > 100) expect(JSON.parse(text)).toMatchObject({ error_code: "FAULTS.502" });
  });

  test("is generated no faster than the client reads, and stops when it disconnects", async () => {
    let context: RequestContext | undefined;
    const reply = hugeError(500, 1e12);
    let failure: unknown;
    faults.next(id, [
      async (given) => {
        context = given;
        await Promise.resolve(reply(given)).catch((error) => {
          failure = error;
        });
      },
    ]);
    const { socket, received } = sendRaw(faults);
    await expect.poll(received).toContain("xxx");
    socket.pause();
    // The system's buffers are full as soon as the response holds data back.
    await expect.poll(() => context?.response.writableNeedDrain).toBe(true);
    expect(context?.response.writableLength).toBeLessThan(1e6);
    socket.destroy();
    await expect.poll(() => failure).toBeInstanceOf(Error);
    await expect.poll(() => faults.aborted(id)).toBe(1);
    await expect.poll(() => faults.openConnections()).toBe(0);
  });
});

describe("delayed", () => {
  test("waits, then runs the other reply", async () => {
    faults.next(id, [delayed(80, status(503))]);
    expect((await send(faults)).status).toBe(503);
    expect(performance.now() - (faults.requests(id)[0]?.receivedAt ?? 0)).toBeGreaterThan(75);
  });

  test("stays in the queue as long as the other reply does", async () => {
    faults.next(id, [delayed(1, unauthorizedUntil("fresh"))]);
    const statuses = [(await send(faults)).status, (await send(faults)).status];
    const headers = { [withBody.tokenHeader]: "fresh" };
    statuses.push((await send(faults, withBody, { headers })).status, (await send(faults)).status);
    expect(statuses).toEqual([401, 401, 200, 200]);
  });

  test("never runs the other reply after the client disconnects", async () => {
    let failure: unknown;
    let ran = false;
    const reply = delayed(3_600_000, () => {
      ran = true;
    });
    faults.next(id, [
      async (context) => {
        await Promise.resolve(reply(context)).catch((error) => {
          failure = error;
        });
      },
      ok(),
    ]);
    const { socket } = sendRaw(faults);
    await expect.poll(() => faults.requests().length).toBe(1);
    socket.destroy();
    await expect.poll(() => failure).toMatchObject({ name: "AbortError" });
    expect(ran).toBe(false);
  });
});
