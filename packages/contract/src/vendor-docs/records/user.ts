import type { FieldFacts } from "../facts.ts";
import { country } from "./countries.ts";
import { userStatus } from "./meeting.ts";
import { corp, devType, userFunction, vmr } from "./meeting-objects.ts";

/** The user in the response of updateUser. */
export const user: FieldFacts = {
  meaning: `
    user enterprise;
    any field missing or null;
    page's examples email address phone number asterisks;
    no source masks;
    never send asterisks back update
  `,
  type: "object",
  fields: {
    activeTime: {
      meaning: "when account activated UTC timestamp; milliseconds since 1970-01-01",
      type: "integer",
      format: "int64",
      form: "milliseconds",
    },
    adminType: {
      meaning: "user's rights administrator",
      type: "integer",
      values: [0, 1, 2],
      meanings: {
        0: "default super administrator",
        1: "common administrator",
        2: "none common member enterprise valid only userType 2",
      },
      names: { 0: "DefaultAdministrator", 1: "Administrator", 2: "Member" },
    },
    corp,
    country,
    deptCode: { meaning: "code user's department", type: "string" },
    deptName: { meaning: "name user's department", type: "string" },
    deptNamePath: { meaning: "path department's name", type: "string" },
    desc: { meaning: "remarks user", type: "string", personal: true },
    devType,
    email: { meaning: "email address", type: "string", personal: true, form: "email" },
    englishName: { meaning: "user's name English", type: "string", personal: true },
    function: userFunction,
    hidePhone: { meaning: "whether mobile number hidden", type: "boolean" },
    id: { meaning: "ID user", type: "string", form: "id" },
    license: {
      meaning: "licence account",
      type: "integer",
      values: [0, 1],
      meanings: { 0: "commercial", 1: "free trial" },
      names: { 0: "Commercial", 1: "FreeTrial" },
    },
    name: { meaning: "user's name", type: "string", personal: true },
    phone: { meaning: "mobile number", type: "string", personal: true, form: "phone" },
    signature: { meaning: "user's signature", type: "string", personal: true },
    sipNum: { meaning: "user's SIP number", type: "string", personal: true, form: "phone" },
    sortLevel: { meaning: "user's position corporate directory; smaller first", type: "integer" },
    status: userStatus,
    thirdAccount: {
      meaning: "user's ID your|third-party own system",
      type: "string",
      personal: true,
      form: "account",
    },
    title: { meaning: "user's job title", type: "string", personal: true },
    userAccount: { meaning: "user's Meeting account", type: "string", personal: true, form: "account" },
    userType: {
      meaning: "kind user",
      type: "integer",
      values: [2],
      meanings: { 2: "member enterprise" },
      names: { 2: "Member" },
    },
    visionAccount: { meaning: "account user's smart TV", type: "string", personal: true, form: "account" },
    vmrList: { meaning: "user's cloud meeting rooms", type: "array", items: vmr },
  },
};
