import type { MeetingSignedInUser } from "../generated/sign-in-types.ts";

/** Reads the token from the response of Meeting. */
export function readMeetingToken({ accessToken, validPeriod }: MeetingSignedInUser) {
  return { token: accessToken, expiresIn: Number(validPeriod) };
}
