import { createMeetingClient } from "@hwc-users/client";
import type { CreateCall } from "../update.ts";

/** Middleware needs a real Request and a real Response. This call measures their cost. */
export const createCall: CreateCall = ({ baseUrl, token, input }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl });
  meeting.raw.use({ onRequest: () => undefined });
  return () => meeting.updateUser(input);
};
