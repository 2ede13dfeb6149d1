import type { FieldFacts } from "../facts.ts";
import { country } from "./countries.ts";

// The vendor docs name these objects. Their fields are those of the vendor's public SDKs and of the documented example.

/** CorpBasicInfoDTO. */
export const corp: FieldFacts = {
  type: "object",
  source: "elsewhere",
  fields: {
    id: { type: "string" },
    name: { type: "string", personal: true },
    address: { type: "string", personal: true },
    adminName: { type: "string", personal: true },
    account: { type: "string", personal: true },
    phone: { type: "string", personal: true },
    country,
    email: { type: "string", personal: true },
    enableSMS: { type: "boolean" },
    enableCloudDisk: { type: "boolean" },
    enablePstn: { type: "boolean" },
    autoUserCreate: { type: "boolean" },
    corpType: {
      type: "integer",
      values: [0, 5, 6],
      valuesSource: "elsewhere",
      names: { 0: "Flagship", 5: "Free", 6: "Standard" },
    },
  },
};

/** QueryDeviceInfoResultDTO. */
export const devType: FieldFacts = {
  type: "object",
  source: "elsewhere and page",
  fields: {
    model: { type: "string" },
    deviceSize: { type: "string" },
    purchaseChannel: { type: "string" },
  },
};

/** UserFunctionDTO; the field of the documented example. */
export const userFunction: FieldFacts = {
  type: "object",
  fields: { enableRoom: { type: "boolean", deprecated: true, source: "elsewhere and page" } },
};

/** UserVmrDTO. */
export const vmr: FieldFacts = {
  type: "object",
  source: "elsewhere and page",
  fields: {
    id: { type: "string" },
    vmrId: { type: "string" },
    vmrName: { type: "string", personal: true },
    vmrMode: {
      type: "integer",
      values: [0, 1, 2],
      valuesSource: "elsewhere",
      names: { 0: "Personal", 1: "CloudMeetingRoom", 2: "Webinar" },
      source: "elsewhere",
    },
    // Documented elsewhere as an integer, but the documented example has text.
    status: {
      type: ["integer", "string"],
      values: [0, 1, 2, "0", "1", "2"],
      valuesSource: ["elsewhere", "elsewhere and page"],
      names: { 0: "Normal", 1: "Disabled", 2: "NotAssigned" },
    },
    vmrPkgId: { type: "string" },
    vmrPkgName: { type: "string" },
    vmrPkgParties: { type: "integer" },
    vmrPkgLength: { type: "integer", source: "elsewhere and page" },
  },
};
