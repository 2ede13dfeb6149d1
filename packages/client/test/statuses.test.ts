import { createMeetingClient, type FetchResponse } from "@hwc-users/client";
import { expect, test, vi } from "vitest";

/** Makes a call that receives a response of any status; the constructor of `Response` rejects some. */
function callWith(response: Partial<FetchResponse>) {
  const whole: FetchResponse = { status: 200, headers: new Headers(), body: null, text: async () => "", ...response };
  const meeting = createMeetingClient({ accessToken: "any-token", fetch: async () => whole, retry: { retries: 0 } });
  return meeting.updateMyInfo({ body: { name: "Ming Li" } });
}

test.for([200, 204, 299])("status %i is a success", async (status) => {
  await expect(callWith({ status })).resolves.toBeUndefined();
});

// A browser reports 0 for a redirect that it does not follow.
test.for([0, 199, 300, 600])("status %i is a failure", async (status) => {
  await expect(callWith({ status })).rejects.toMatchObject({ name: "ApiError", status });
});

test("retries an error without a body", async () => {
  const onRetry = vi.fn();
  const headers = new Headers();
  const fetch = async (): Promise<FetchResponse> => ({
    status: statuses.shift() ?? 0,
    headers,
    body: null,
    text: async () => "",
  });
  const statuses = [503, 200];
  const meeting = createMeetingClient({ accessToken: "any-token", fetch, onRetry, retry: { minDelay: 0 } });
  await meeting.updateMyInfo({ body: { name: "Ming Li" } });
  expect(onRetry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 503 }));
});

test.for([300, 500])("reads only the first 10 MB of an error with status %i", async (status) => {
  const cancel = vi.fn();
  const begin = (stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(10_000_001));
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: begin, cancel });
  await expect(callWith({ status, body, text: () => expect.unreachable() })).rejects.toMatchObject({ status });
  expect(cancel).toHaveBeenCalledTimes(1);
});
