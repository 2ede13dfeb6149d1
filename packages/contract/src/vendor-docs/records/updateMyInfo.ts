import type { ExampleFacts, OperationFacts } from "../facts.ts";
import {
  meetingDone,
  meetingErrorExamples,
  meetingErrors,
  meetingHeaderExamples,
  meetingHeaders,
  meetingPage,
  meetingService,
} from "./meeting.ts";
import { englishName, jobTitle, remarks, signature, userName } from "./user-fields.ts";

export const updateMyInfo: OperationFacts = {
  ...meetingService,
  method: "PUT",
  path: "/v1/usg/dcs/member",
  summary: "change your own details",
  meaning:
    "changes details user token belongs; name required every other optional; change another user administrator updateUser",
  page: { meaning: "personal details", url: meetingPage("meeting_21_0074"), date: "2023-12-22", newer: "2025-11-21" },
  parameters: meetingHeaders,
  body: {
    meaning: "new details",
    innerMeaning: "changes user own account",
    type: "object",
    required: true,
    closed: true,
    fields: {
      desc: remarks,
      englishName,
      name: { ...userName, required: true },
      signature,
      title: jobTitle,
    },
  },
  responses: { 200: meetingDone, ...meetingErrors },
  examples: {
    ...meetingHeaderExamples,
    request: { minimal: "only name", full: "every field" },
    ...meetingErrorExamples,
  },
};

export const updateMyInfoExamples: ExampleFacts = { parameters: {}, body: { name: "user8001" } };
