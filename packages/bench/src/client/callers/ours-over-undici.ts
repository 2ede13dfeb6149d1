import { createMeetingClient } from "@hwc-users/client";
import { undiciFetch } from "@hwc-users/client/undici";
import type { CreateCall } from "./caller.ts";

export const createCall: CreateCall = ({ baseUrl, token, account, accountType, body }) => {
  const meeting = createMeetingClient({ accessToken: token, baseUrl, fetch: undiciFetch() });
  return () => meeting.updateUser({ account, accountType, body });
};
