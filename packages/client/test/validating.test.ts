import { type CallOptions, createMeetingClient, type Drift, isRequestError } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { describe, expect, test, vi } from "vitest";
import { observedFetch } from "./observed-fetch.ts";
import { failureOf } from "./over-faults.ts";

const body = { email: "ming.li@example.com" };

/** A client that holds its calls to the spec, and is answered with a body. */
function validating(answer: object, status = 200, onDrift?: (drift: Drift) => void) {
  const { requests, fetch } = observedFetch(JSON.stringify(answer), { status });
  const meeting = createMeetingClient({
    accessToken: "any-token",
    fetch,
    validator: onDrift ? validate({ onDrift }) : validate(),
  });
  const update = (given: object, own?: CallOptions) =>
    meeting.updateUser({ account: "u1", body: given as typeof body }, own);
  return { requests, update };
}

describe("a client with validate()", () => {
  test("does not send what the spec forbids, and says all that is wrong", async () => {
    const { requests, update } = validating({});
    const error = await failureOf(update({ ...body, title: "t".repeat(33), sortLevel: 0 }));
    expect(error).toMatchObject({ name: "RequestError", operationId: "updateUser", attempts: 0 });
    expect(error.message).toBe(
      "updateUser is not a call that the spec allows: /body/title must not be longer than 32 characters; /body/sortLevel must not be less than 1.",
    );
    expect(isRequestError(error) && error.violations.map(({ pointer }) => pointer)).toEqual([
      "/body/title",
      "/body/sortLevel",
    ]);
    expect(requests).toEqual([]);
  });

  test("names no place when it is the call as a whole that is wrong", async () => {
    const error = await failureOf(validating({}).update(undefined as never));
    expect(error.message).toBe('updateUser is not a call that the spec allows: must have "body".');
  });

  test("sends what the spec allows", async () => {
    const { requests, update } = validating({ id: "1" });
    expect(await update(body)).toEqual({ id: "1" });
    expect(requests).toHaveLength(1);
  });

  test("hands over an answer that departs from the spec, and tells of it", async () => {
    const onDrift = vi.fn();
    const { update } = validating({ sortLevel: "1" }, 200, onDrift);
    expect(await update(body, { headers: { "X-Request-Id": "given" } })).toEqual({ sortLevel: "1" });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith({
      operationId: "updateUser",
      requestId: "given",
      attempts: 1,
      status: 200,
      violations: [{ pointer: "/sortLevel", message: "must be an integer", keyword: "type", limit: "integer" }],
    });
  });

  test("tells of an error that departs from the spec, too", async () => {
    const onDrift = vi.fn();
    const { update } = validating({ error_code: 1 }, 400, onDrift);
    expect(await failureOf(update(body))).toMatchObject({ name: "ApiError", status: 400 });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ status: 400, violations: [expect.objectContaining({ pointer: "/error_code" })] }),
    );
  });

  test("tells nothing of an answer that is as the spec says", async () => {
    const onDrift = vi.fn();
    await validating({ id: "1" }, 200, onDrift).update(body);
    expect(onDrift).not.toHaveBeenCalled();
  });

  test("takes any answer when nobody is to be told", async () => {
    expect(await validating({ sortLevel: "1" }).update(body)).toEqual({ sortLevel: "1" });
  });
});
