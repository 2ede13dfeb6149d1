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

export const updateMyInfo: OperationFacts = {
  ...meetingService,
  method: "PUT",
  path: "/v1/usg/dcs/member",
  page: { url: meetingPage("meeting_21_0074"), date: "2023-12-22", newer: "2025-11-21" },
  parameters: meetingHeaders,
  body: {
    type: "object",
    required: true,
    closed: true,
    fields: {
      desc: { type: "string", minLength: 0, maxLength: 128, personal: true },
      englishName: { type: "string", minLength: 0, maxLength: 64, personal: true },
      name: { type: "string", required: true, minLength: 1, maxLength: 64, personal: true },
      signature: { type: "string", minLength: 0, maxLength: 512, personal: true },
      title: { type: "string", minLength: 0, maxLength: 32, personal: true },
    },
  },
  responses: { 200: meetingDone, ...meetingErrors },
  examples: {
    ...meetingHeaderExamples,
    request: ["minimal", "full"],
    ...meetingErrorExamples,
  },
};

export const updateMyInfoExamples: ExampleFacts = { parameters: {}, body: { name: "user8001" } };
