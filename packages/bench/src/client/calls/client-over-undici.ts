import { createMeetingClient } from "@hwc-users/client";
import { undiciFetch } from "@hwc-users/client/undici";
import type { CreateCall } from "../update.ts";

export const createCall: CreateCall = ({ baseUrl, token, input }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl, fetch: undiciFetch() });
  return () => meeting.updateUser(input);
};
