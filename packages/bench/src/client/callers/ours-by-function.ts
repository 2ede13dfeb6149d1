import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
import type { CreateCall } from "./caller.ts";

export const createCall: CreateCall = ({ baseUrl, token, account, accountType, body }) => {
  const meeting = createMeetingContext({ accessToken: token, baseUrl });
  return () => updateUser(meeting, { account, accountType, body });
};
