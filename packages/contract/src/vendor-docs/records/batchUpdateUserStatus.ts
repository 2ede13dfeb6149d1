import type { ExampleFacts, OperationFacts } from "../facts.ts";
import {
  accountType,
  meetingDone,
  meetingErrorExamples,
  meetingErrors,
  meetingHeaderExamples,
  meetingHeaders,
  meetingService,
} from "./meeting.ts";

export const batchUpdateUserStatus: OperationFacts = {
  ...meetingService,
  method: "PUT",
  path: "/v1/usg/dcs/corp/member/status/{value}",
  parameters: {
    value: { in: "path", type: "integer", required: true, values: [0, 1] },
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
