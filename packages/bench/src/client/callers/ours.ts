import { createMeetingClient } from "@hwc-users/client";
import type { CreateCall } from "./caller.ts";

export const createCall: CreateCall = ({ baseUrl, token, account, accountType, body }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl });
  return () => meeting.updateUser({ account, accountType, body });
};
