import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
import type { CreateCall } from "../update.ts";

export const createCall: CreateCall = ({ baseUrl, token, input }) => {
  const meeting = createMeetingContext({ accessToken: token, baseUrl });
  return () => updateUser(meeting, input);
};
