import {
  delayed,
  drip,
  type Exchange,
  type Faults,
  hugeError,
  ok,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  startFaults,
  status,
  unauthorizedUntil,
  wrongLength,
} from "@hwc-users/faults";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleOf, id, idOf, send, sendRaw, withBody, withoutBody } from "./send.ts";

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

const example = JSON.stringify(exampleOf(withBody));
const exampleBytes = Buffer.byteLength(example);
const announced = (head: string) => Number(head.match(/^content-length: (\d+)/im)?.[1]);

describe("reset", () => {
  test("resets before any byte, once the request is in", async () => {
    faults.next(id, [reset()]);
    expect(await sendRaw(faults).ended).toEqual({ error: "ECONNRESET", head: "", body: "" });
    expect(faults.requests(id)).toMatchObject([{ body: "{}" }]);
    expect(faults.aborted()).toBe(0);
  });

  test("fails a fetch, and the next one succeeds", async () => {
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
    expect(Buffer.byteLength(body)).toBe(Math.floor(announced(head) / 2));
    expect(faults.aborted()).toBe(0);
  });

  test("gives a fetch its headers, and fails its body", async () => {
    faults.next(id, [resetInBody()]);
    const response = await send(faults);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
});

describe("stallHeaders", () => {
  test("sends nothing, while another request is answered", async () => {
    faults.next(id, [stallHeaders()]);
    const stalled = sendRaw(faults);
    await expect.poll(() => faults.requests().length).toBe(1);
    expect((await send(faults)).status).toBe(200);
    await faults.close();
    expect((await stalled.ended).head).toBe("");
  });

  test("ends when the client gives up", async () => {
    faults.next(id, [stallHeaders()]);
    await expect(send(faults, withBody, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
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
  expect(announced(head)).toBe(exampleBytes);
  expect(Buffer.byteLength(body)).toBe(Math.floor(exampleBytes / 2));
});

describe("drip", () => {
  test("sends the whole body in pieces", async () => {
    const bytes = Math.ceil(exampleBytes / 4);
    faults.next(id, [drip({ bytes, everyMs: 30 })]);
    const response = await send(faults);
    const pieces: number[] = [];
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) {
      pieces.push(piece.length);
      text += decoder.decode(piece, { stream: true });
    }
    expect(text).toBe(example);
    expect(Math.max(...pieces)).toBeLessThan(exampleBytes);
    const took = performance.now() - (faults.requests(id)[0]?.receivedAt ?? 0);
    expect(took).toBeGreaterThan(3 * 30 - 5);
  });

  test("stops when the client goes away", async () => {
    let exchange: Exchange | undefined;
    const reply = drip({ bytes: 1, everyMs: 1 });
    let settled = false;
    faults.next(id, [
      async (given) => {
        exchange = given;
        await Promise.resolve(reply(given)).finally(() => {
          settled = true;
        });
      },
    ]);
    const { socket, received } = sendRaw(faults);
    await expect.poll(received).toContain("\r\n\r\n{");
    socket.destroy();
    await expect.poll(() => settled).toBe(true);
    expect(exchange?.response.writableEnded).toBe(false);
    expect(faults.aborted(id)).toBe(1);
  });

  test("refuses pieces without bytes", () => {
    expect(() => drip({ bytes: 0, everyMs: 1 })).toThrow(RangeError);
  });
});

test("wrongLength announces more than it sends, and ends in good order", async () => {
  faults.next(id, [wrongLength(), wrongLength()]);
  const { error, head, body } = await sendRaw(faults).ended;
  expect(error).toBeUndefined();
  expect(body).toBe(example);
  expect(announced(head)).toBeGreaterThan(exampleBytes);
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

  test("is made no faster than the client reads, and stops when it goes away", async () => {
    let exchange: Exchange | undefined;
    const reply = hugeError(500, 1e12);
    faults.next(id, [
      (given) => {
        exchange = given;
        return reply(given);
      },
    ]);
    const { socket, received } = sendRaw(faults);
    await expect.poll(received).toContain("xxx");
    socket.pause();
    // The system's buffers are full once the response holds back what it was given.
    await expect.poll(() => exchange?.response.writableNeedDrain).toBe(true);
    expect(exchange?.response.writableLength).toBeLessThan(1e6);
    socket.destroy();
    await expect.poll(() => faults.aborted(id)).toBe(1);
    await expect.poll(() => faults.openConnections()).toBe(0);
  });
});

describe("delayed", () => {
  test("waits, then answers as the other reply does", async () => {
    faults.next(id, [delayed(80, status(503))]);
    expect((await send(faults)).status).toBe(503);
    expect(performance.now() - (faults.requests(id)[0]?.receivedAt ?? 0)).toBeGreaterThan(75);
  });

  test("stays as long as the other reply does", async () => {
    faults.next(id, [delayed(1, unauthorizedUntil("fresh"))]);
    const statuses = [(await send(faults)).status, (await send(faults)).status];
    const headers = { [withBody.tokenHeader]: "fresh" };
    statuses.push((await send(faults, withBody, { headers })).status, (await send(faults)).status);
    expect(statuses).toEqual([401, 401, 200, 200]);
  });

  test("never runs the other reply when the client goes away", async () => {
    let failure: unknown;
    let ran = false;
    const reply = delayed(3_600_000, () => {
      ran = true;
    });
    faults.next(id, [
      async (exchange) => {
        await Promise.resolve(reply(exchange)).catch((error) => {
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
