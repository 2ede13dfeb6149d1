import { type CallOptions, createMeetingClient, type Drift, isRequestError, type Logger } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const body = { email: "ming.li@example.com" };

/** A client with a validator that receives a body. */
function validating(responseBody: object, status = 200, onDrift?: (drift: Drift) => void, logger?: Logger) {
  const { requests, fetch } = recordingFetch(JSON.stringify(responseBody), { status });
  const meeting = createMeetingClient({
    accessToken: "any-token",
    fetch,
    ...(logger && { logger }),
    validator: onDrift ? validate({ onDrift }) : validate(),
  });
  const update = (given: object, callOptions?: CallOptions) =>
    meeting.updateUser({ account: "u1", body: given as typeof body }, callOptions);
  return { requests, update };
}

describe("a client with validate()", () => {
  test("rejects a request that breaks the spec, with all violations", async () => {
    const { requests, update } = validating({});
    const error = await failureOf(update({ ...body, title: "t".repeat(33), sortLevel: 0 }));
    expect(error).toMatchObject({ name: "RequestError", operationId: "updateUser", attempts: 0 });
    expect(error.message).toBe(
      "updateUser: the request does not match the API: /body/title must not be longer than 32 characters; /body/sortLevel must not be less than 1.",
    );
    expect(isRequestError(error) && error.violations.map(({ pointer }) => pointer)).toEqual([
      "/body/title",
      "/body/sortLevel",
    ]);
    expect(requests).toEqual([]);
  });

  test("reports no pointer for a violation of the whole call", async () => {
    const error = await failureOf(validating({}).update(undefined as never));
    expect(error.message).toBe('updateUser: the request does not match the API: must have "body".');
  });

  test("sends a request that matches the spec", async () => {
    const { requests, update } = validating({ id: "1" });
    expect(await update(body)).toEqual({ id: "1" });
    expect(requests).toHaveLength(1);
  });

  test("returns a response that breaks the spec, and reports it", async () => {
    const onDrift = vi.fn();
    const { update } = validating({ sortLevel: "1" }, 200, onDrift);
    expect(await update(body, { headers: { "X-Request-Id": "given" } })).toEqual({ sortLevel: "1" });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith({
      operationId: "updateUser",
      requestId: "given",
      attempts: 1,
      status: 200,
      violations: [
        { pointer: "/sortLevel", message: "must be an integer or null", keyword: "type", limit: ["integer", "null"] },
      ],
    });
  });

  test("reports an error response that breaks the spec", async () => {
    const onDrift = vi.fn();
    const { update } = validating({ error_code: 1 }, 400, onDrift);
    expect(await failureOf(update(body))).toMatchObject({ name: "ApiError", status: 400 });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ status: 400, violations: [expect.objectContaining({ pointer: "/error_code" })] }),
    );
  });

  test("does not report a response that matches the spec", async () => {
    const onDrift = vi.fn();
    await validating({ id: "1" }, 200, onDrift).update(body);
    expect(onDrift).not.toHaveBeenCalled();
  });

  test("accepts any response without onDrift", async () => {
    const error = vi.fn();
    const { update } = validating({ sortLevel: "1" }, 200, undefined, { debug() {}, warn() {}, error });
    expect(await update(body)).toEqual({ sortLevel: "1" });
    expect(error).not.toHaveBeenCalled();
  });
});
