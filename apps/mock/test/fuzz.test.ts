import { startMock } from "@hwc-users/mock";
import { afterAll, expect, test } from "vitest";
import { fuzzHandlers } from "../fuzz/handlers.ts";
import { fuzz } from "../fuzz/run.ts";
import { sendSlowly } from "../fuzz/slow.ts";
import { targetsOf } from "../fuzz/targets.ts";
import { startHostileUpstream } from "../fuzz/upstream/hostile-upstream.ts";

const REQUESTS = 600;
const upstream = await startHostileUpstream();
afterAll(() => upstream.close());

test.each(targetsOf(upstream))("responds to hostile requests, or closes their connections: $name", async (target) => {
  const mock = await startMock({ ...target.options, port: 0 });
  const seed = Math.floor(Math.random() * 2 ** 31);
  let sent = 0;
  await fuzz({
    url: mock.url,
    target,
    requests: REQUESTS,
    seed,
    afterBatch(now) {
      sent = now;
    },
  });
  expect(sent).toBe(REQUESTS);
  await mock.close();
});

test("the handlers for MSW respond to hostile requests", async () => {
  const done = fuzzHandlers(REQUESTS, Math.floor(Math.random() * 2 ** 31));
  await expect(done).resolves.toBeUndefined();
});

test("a request that never arrives whole gets 408", async () => {
  const mock = await startMock({ port: 0 });
  const responses = await sendSlowly(Number(new URL(mock.url).port), 1);
  for (const response of responses) {
    expect(response).toMatch(/^HTTP\/1.1 408 /);
    expect(JSON.parse(response.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error_code: "MOCK.408" });
  }
  await mock.close();
});
