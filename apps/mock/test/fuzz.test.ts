import { startMock } from "@hwc-users/mock";
import { test } from "vitest";
import { fuzz } from "../fuzz/run.ts";
import { sendSlowly } from "../fuzz/slow.ts";
import { call, withoutParameters } from "./call.ts";

test.concurrent("hostile requests each get a response, or the end of their connection", async ({ expect }) => {
  const mock = await startMock({ port: 0 });
  const seed = Math.floor(Math.random() * 2 ** 31);
  let sent = 0;
  await fuzz({
    port: Number(new URL(mock.url).port),
    requests: 400,
    seed,
    afterBatch(now) {
      sent = now;
    },
  });
  expect(sent).toBeGreaterThanOrEqual(400);
  expect((await call(mock.url, withoutParameters)).status).toBe(200);
  await mock.close();
});

test.concurrent("a request that never arrives whole gets 408", async ({ expect }) => {
  const mock = await startMock({ port: 0 });
  const responses = await sendSlowly(Number(new URL(mock.url).port), 1);
  for (const response of responses) {
    expect(response).toMatch(/^HTTP\/1.1 408 /);
    expect(JSON.parse(response.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error_code: "MOCK.408" });
  }
  await mock.close();
});
