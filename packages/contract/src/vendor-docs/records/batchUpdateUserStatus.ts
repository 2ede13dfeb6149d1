import type { ExampleFacts, OperationFacts } from "../facts.ts";
import {
  accountType,
  meetingDone,
  meetingErrorExamples,
  meetingErrors,
  meetingHeaderExamples,
  meetingHeaders,
  meetingPage,
  meetingService,
  userStatus,
} from "./meeting.ts";

export const batchUpdateUserStatus: OperationFacts = {
  ...meetingService,
  method: "PUT",
  path: "/v1/usg/dcs/corp/member/status/{value}",
  page: { url: meetingPage("meeting_21_0072"), date: "2023-12-22", newer: "2025-11-21" },
  parameters: {
    value: { in: "path", required: true, ...userStatus },
    accountType,
    ...meetingHeaders,
  },
  body: { type: "array", required: true, items: { type: "string", personal: true } },
  responses: { 200: meetingDone, ...meetingErrors },
  examples: {
    ...meetingHeaderExamples,
    value: ["enable", "disable"],
    accountType: ["meetingAccount"],
    request: ["minimal", "full"],
    ...meetingErrorExamples,
    400: ["illegalParameter", "accountNotFound"],
  },
};

export const batchUpdateUserStatusExamples: ExampleFacts = {
  parameters: { value: 0, accountType: 0 },
  body: ["test010"],
};
