import { createMeetingClient } from "@hwc-users/client";
import type { CreateCall } from "../update.ts";

export const createCall: CreateCall = ({ baseUrl, token, input }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl });
  return () => meeting.updateUser(input);
};
