import { isObject } from "@hwc-users/spec";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";

/** The life of an IAM token: a day. */
const IAM_LIFE_MS = 24 * 60 * 60 * 1000;

/** Copies the response to a sign-in with the times of a sign-in just now. Returns other responses as they are. */
export function withFreshTimes({ isSignIn }: MockedOperation, response: ExampleResponse): ExampleResponse {
  if (!isSignIn || response.body === undefined) return response;
  return { ...response, body: JSON.stringify(freshBody(JSON.parse(response.body))) };
}

/** Only successes have the fields of a token. */
function freshBody(body: unknown): unknown {
  if (!isObject(body)) return body;
  const now = Date.now();
  const { validPeriod, refreshValidPeriod, token } = body;
  if (validPeriod !== undefined) {
    const inSeconds = (period: unknown) => Math.floor(now / 1000) + Number(period);
    const [expireTime, refreshExpireTime] = [validPeriod, refreshValidPeriod].map(inSeconds);
    return { ...body, createTime: now, expireTime, refreshCreateTime: now, refreshExpireTime };
  }
  if (!isObject(token)) return body;
  return { ...body, token: { ...token, issued_at: iamTime(now), expires_at: iamTime(now + IAM_LIFE_MS) } };
}

/** Writes a time as IAM does, with microseconds. */
function iamTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "000Z");
}
