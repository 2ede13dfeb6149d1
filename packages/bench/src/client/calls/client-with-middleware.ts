import { createMeetingClient } from "@hwc-users/client";
import type { CreateCall } from "../update.ts";

/** Middleware expects a real Request and a real Response: this shows what they cost. */
export const createCall: CreateCall = ({ baseUrl, token, input }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl });
  meeting.raw.use({ onRequest: () => undefined });
  return () => meeting.updateUser(input);
};
