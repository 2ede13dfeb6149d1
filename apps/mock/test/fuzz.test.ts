import { startMock } from "@hwc-users/mock";
import { test } from "vitest";
import { fuzz } from "../fuzz/run.ts";
import { sendSlowly } from "../fuzz/slow.ts";
import { call, meeting } from "./call.ts";

test.concurrent("some hundred hostile requests each get an answer, or the end of their connection", async ({
  expect,
}) => {
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
  expect((await call(mock.url, meeting)).status).toBe(200);
  await mock.close();
}, 60_000);

test.concurrent("a request that does not arrive whole is ended, and told so", async ({ expect }) => {
  const mock = await startMock({ port: 0 });
  const answers = await sendSlowly(Number(new URL(mock.url).port), 1);
  for (const answer of answers) {
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error_code: "MOCK.408" });
  }
  await mock.close();
}, 60_000);
