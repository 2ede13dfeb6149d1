import type { MeetingSignedInUser } from "../generated/sign-in-types.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import { serverTime } from "../transport/retry-after.ts";

/** Reads the token from the response of Meeting. */
export function readMeetingToken(
  { accessToken, validPeriod, expireTime }: MeetingSignedInUser,
  response: FetchResponse,
) {
  return { token: accessToken, expiresIn: Number(validPeriod ?? Number(expireTime) - serverTime(response) / 1000) };
}
