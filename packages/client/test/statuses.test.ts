import { createMeetingClient, type FetchResponse } from "@hwc-users/client";
import { expect, test, vi } from "vitest";

/** Makes a call that is answered with no more of a response than the client needs; a `Response` has fewer statuses. */
function answered(response: Partial<FetchResponse>) {
  const whole: FetchResponse = { status: 200, headers: new Headers(), body: null, text: async () => "", ...response };
  const meeting = createMeetingClient({ accessToken: "any-token", fetch: async () => whole, retry: { retries: 0 } });
  return meeting.updateMyInfo({ body: { name: "Ming Li" } });
}

test.for([200, 204, 299])("status %i is a success", async (status) => {
  await expect(answered({ status })).resolves.toBeUndefined();
});

// A browser gives 0 for a redirect that it does not follow.
test.for([0, 199, 300, 600])("status %i is a failure", async (status) => {
  await expect(answered({ status })).rejects.toMatchObject({ name: "ApiError", status });
});

test("a failure that may pass and has no body is made again for its status", async () => {
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

test.for([300, 500])("of a failure with status %i, only the first 64 KiB are read", async (status) => {
  const cancel = vi.fn();
  const begin = (stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(65_536));
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: begin, cancel });
  await expect(answered({ status, body, text: () => expect.unreachable() })).rejects.toMatchObject({ status });
  expect(cancel).toHaveBeenCalledTimes(1);
});
