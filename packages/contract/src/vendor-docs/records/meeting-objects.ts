import type { FieldFacts } from "../facts.ts";
import { country } from "./countries.ts";

// The vendor docs name these objects. Their fields are those of the vendor's public SDKs and of the documented example.

/** CorpBasicInfoDTO. */
export const corp: FieldFacts = {
  meaning: "enterprise user; returned only users query own details",
  innerMeaning: "enterprise registered Meeting; page names; fields SDKs",
  type: "object",
  source: "elsewhere",
  fields: {
    id: { meaning: "ID enterprise", type: "string" },
    name: { meaning: "name enterprise", type: "string", personal: true },
    address: { meaning: "address enterprise", type: "string", personal: true },
    adminName: { meaning: "name administrator", type: "string", personal: true },
    account: { meaning: "account administrator", type: "string", personal: true, form: "account" },
    phone: { meaning: "mobile number administrator", type: "string", personal: true, form: "phone" },
    country: { ...country, meaning: "country or region administrator mobile number" },
    email: { meaning: "email address administrator", type: "string", personal: true, form: "email" },
    enableSMS: { meaning: "whether text messages sent", type: "boolean" },
    enableCloudDisk: { meaning: "whether cloud disk enabled", type: "boolean" },
    enablePstn: { meaning: "whether enterprise PSTN function", type: "boolean" },
    autoUserCreate: { meaning: "whether accounts created automatically", type: "boolean" },
    corpType: {
      meaning: "edition Meeting enterprise",
      innerMeaning: "edition Meeting enterprise another page",
      type: "integer",
      values: [0, 5, 6],
      valuesSource: "elsewhere",
      meanings: { 0: "flagship", 5: "free", 6: "standard" },
      names: { 0: "Flagship", 5: "Free", 6: "Standard" },
    },
  },
};

/** QueryDeviceInfoResultDTO. */
export const devType: FieldFacts = {
  meaning: "device associated user",
  innerMeaning: "device; fields page's example null; meanings SDKs",
  type: "object",
  source: "elsewhere and page",
  fields: {
    model: { meaning: "model device", type: "string" },
    deviceSize: { meaning: "size device", type: "string" },
    purchaseChannel: { meaning: "channel device bought|purchased", type: "string" },
  },
};

/** UserFunctionDTO; the field of the documented example. */
export const userFunction: FieldFacts = {
  meaning: "functions user",
  innerMeaning: "field whether one function enabled; page names field example",
  type: "object",
  fields: {
    enableRoom: {
      meaning: "whether account whiteboard; meaning SDKs deprecated",
      type: "boolean",
      deprecated: true,
      source: "elsewhere and page",
    },
  },
};

/** UserVmrDTO. */
export const vmr: FieldFacts = {
  meaning: `
    cloud meeting room; fields page's example except vmrMode; meanings SDKs; only dedicated room package
  `,
  type: "object",
  source: "elsewhere and page",
  fields: {
    id: { meaning: "unique ID room", type: "string", form: "id" },
    vmrId: { meaning: "meeting ID room; user's personal or administrator assigned", type: "string" },
    vmrName: { meaning: "name room", type: "string", personal: true },
    vmrMode: {
      meaning: "kind room; only SDKs",
      innerMeaning: "kind room SDKs",
      type: "integer",
      values: [0, 1, 2],
      valuesSource: "elsewhere",
      meanings: { 0: "personal meeting ID", 1: "cloud meeting room", 2: "webinar" },
      names: { 0: "Personal", 1: "CloudMeetingRoom", 2: "Webinar" },
      source: "elsewhere",
    },
    // Documented elsewhere as an integer, but the documented example has text.
    status: {
      meaning: "whether room used number or text",
      innerMeaning: ["whether room used SDKs", "status room text; page's example SDKs number"],
      type: ["integer", "string"],
      values: [0, 1, 2, "0", "1", "2"],
      valuesSource: ["elsewhere", "elsewhere and page"],
      meanings: { 0: "normal", 1: "disabled", 2: "not assigned" },
      names: { 0: "Normal", 1: "Disabled", 2: "NotAssigned" },
    },
    vmrPkgId: { meaning: "ID package", type: "string", form: "id" },
    vmrPkgName: { meaning: "name package", type: "string" },
    vmrPkgParties: { meaning: "maximum participants meeting package", type: "integer" },
    vmrPkgLength: {
      meaning: "maximum duration|length meeting package; SDKs 0 unlimited; no source unit",
      type: "integer",
      source: "elsewhere and page",
    },
  },
};
