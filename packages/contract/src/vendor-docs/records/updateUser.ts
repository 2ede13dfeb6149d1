import type { OperationFacts } from "../facts.ts";
import { country } from "./countries.ts";
import {
  accountType,
  accountTypeExamples,
  meetingBadRequest,
  meetingErrorExamples,
  meetingErrors,
  meetingHeaderExamples,
  meetingHeaders,
  meetingPage,
  meetingResponse,
  meetingService,
  userStatus,
} from "./meeting.ts";
import { user } from "./user.ts";
import { englishName, jobTitle, remarks, signature, userName } from "./user-fields.ts";

export const updateUser: OperationFacts = {
  ...meetingService,
  method: "PUT",
  path: "/v1/usg/dcs/corp/member/{account}",
  summary: "change one user enterprise",
  meaning: `
    changes one user enterprise returns changed user;
    body must contain phone number email address or both;
    page's examples email address phone number asterisks;
    never send asterisks back update could replace real;
    if vmrId omitted Meeting generates ID user's meeting room perhaps new each retry;
    send vmrId avoid
  `,
  page: { meaning: "one user", url: meetingPage("meeting_21_0068"), date: "2024-01-19", newer: "2025-09-04" },
  parameters: {
    account: {
      meaning: `
        account user change Meeting account or user's ID your own system accountType;
        another page letters digits _ - . @;
        percent-encode URL;
        . .. not accounts assumed
      `,
      in: "path",
      type: "string",
      required: true,
      personal: true,
      describedMaxLength: 64,
      form: "account",
      listed: "elsewhere and page",
    },
    accountType,
    ...meetingHeaders,
  },
  body: {
    meaning: "fields change including phone number or email address",
    innerMeaning: "changes administrator user; phone email or both required",
    type: "object",
    required: true,
    closed: true,
    atLeastOneOf: { phone: "with phone number", email: "with email address" },
    fields: {
      country: {
        ...country,
        meaning: "country or region mobile number; other known accepted",
        open: true,
        minLength: 0,
        maxLength: 255,
        default: "chinaPR",
      },
      deptCode: {
        meaning: "code user's department; 1 root department; SDKs allow",
        type: "string",
        default: "1",
        describedMaxLength: 32,
        source: "elsewhere and page",
      },
      desc: remarks,
      email: {
        meaning: "email address; SDKs allow",
        type: "string",
        personal: true,
        describedMaxLength: 255,
        form: "email",
        source: "elsewhere and page",
      },
      englishName,
      hidePhone: { meaning: "whether mobile number hidden", type: "boolean", default: false },
      name: userName,
      phone: {
        meaning: "mobile number with country code digits optionally after +; SDKs require country allow",
        type: "string",
        personal: true,
        describedMaxLength: 32,
        form: "phone",
        source: "elsewhere and page",
      },
      signature,
      sortLevel: {
        meaning: "user's position corporate directory; smaller first",
        type: "integer",
        minimum: 1,
        maximum: 10_000,
        default: 10_000,
      },
      status: { ...userStatus, default: 0 },
      title: jobTitle,
      vmrId: {
        meaning:
          "ID user's cloud meeting room; if omitted Meeting generates ID; page's example sends empty string without explanation; SDKs allow",
        type: "string",
        describedMaxLength: 32,
        source: "elsewhere and page",
      },
    },
  },
  responses: {
    200: meetingResponse("user changed; body changed user", user),
    ...meetingErrors,
    400: meetingBadRequest,
  },
  examples: {
    ...meetingHeaderExamples,
    account: { documented: "account vendor's documentation" },
    accountType: accountTypeExamples,
    request: {
      minimal: "only email address",
      phoneOnly: "only phone number",
      full: { meaning: "every field", shows: { vmrId: "912992631" } },
      documented: "request vendor's documentation asterisks",
    },
    200: {
      documented: "response vendor's documentation",
      full: {
        meaning: "every field",
        // The account, the department and the room of the vendor docs. The package is for the number of people in its name.
        shows: {
          userAccount: "3e48b79b660e403cb5e0208f7be83961",
          deptName: "Root Department",
          deptNamePath: "Root Department",
          vmrList: [{ vmrId: "912992631", vmrPkgName: "100 people", vmrPkgParties: 100 }],
        },
      },
    },
    ...meetingErrorExamples,
    400: {
      ...meetingErrorExamples[400],
      accountNotFound: "account not exist",
      departmentNotFound: "department not exist",
      userIdTaken: "user ID already exists",
    },
  },
};
