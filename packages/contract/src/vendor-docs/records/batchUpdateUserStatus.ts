import type { ExampleFacts, OperationFacts } from "../facts.ts";
import {
  accountType,
  accountTypeExamples,
  meetingBadRequest,
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
  summary: "enable or disable many users",
  meaning: `
    sets status list users;
    resources user accounts or whiteboards expire more accounts allowed;
    Meeting disables at random;
    administrator changes status;
    no source maximum length list or whether change atomic;
    after error status every account list unknown
  `,
  page: { meaning: "status many users", url: meetingPage("meeting_21_0072"), date: "2023-12-22", newer: "2025-11-21" },
  parameters: {
    value: {
      ...userStatus,
      meaning: "new status every account list",
      innerMeaning: "whether user disabled",
      in: "path",
      required: true,
    },
    accountType,
    ...meetingHeaders,
  },
  body: {
    meaning: "accounts status changes JSON array",
    innerMeaning: "accounts status changes",
    type: "array",
    required: true,
    items: { meaning: "account; kind depends accountType", type: "string", personal: true, form: "account" },
  },
  responses: { 200: meetingDone, ...meetingErrors, 400: meetingBadRequest },
  examples: {
    ...meetingHeaderExamples,
    value: {
      enable: { meaning: "enable users", shows: 0 },
      disable: { meaning: "disable users", shows: 1 },
    },
    accountType: accountTypeExamples,
    request: { minimal: "one account", full: "several accounts" },
    ...meetingErrorExamples,
    400: { ...meetingErrorExamples[400], accountNotFound: "account not exist" },
  },
};

export const batchUpdateUserStatusExamples: ExampleFacts = {
  parameters: { value: 0, accountType: 0 },
  body: ["test010"],
};
