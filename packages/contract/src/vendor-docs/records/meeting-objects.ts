import type { FieldFacts } from "../facts.ts";

// The vendor docs name these objects. Their fields are those of the vendor's public SDKs and of the documented example.

/** CorpBasicInfoDTO. */
export const corp: FieldFacts = {
  type: "object",
  nullable: true,
  fields: {
    id: { type: "string" },
    name: { type: "string", personal: true },
    address: { type: "string", personal: true },
    adminName: { type: "string", personal: true },
    account: { type: "string", personal: true },
    phone: { type: "string", personal: true },
    country: { type: "string" },
    email: { type: "string", personal: true },
    enableSMS: { type: "boolean" },
    enableCloudDisk: { type: "boolean" },
    enablePstn: { type: "boolean" },
    autoUserCreate: { type: "boolean" },
    corpType: { type: "integer", values: [0, 5, 6] },
  },
};

/** QueryDeviceInfoResultDTO. */
export const devType: FieldFacts = {
  type: "object",
  fields: {
    model: { type: "string", nullable: true },
    deviceSize: { type: "string", nullable: true },
    purchaseChannel: { type: "string", nullable: true },
  },
};

/** UserFunctionDTO; the field of the documented example. */
export const userFunction: FieldFacts = {
  type: "object",
  fields: { enableRoom: { type: "boolean", deprecated: true } },
};

/** UserVmrDTO. */
export const vmr: FieldFacts = {
  type: "object",
  fields: {
    id: { type: "string" },
    vmrId: { type: "string" },
    vmrName: { type: "string", personal: true },
    vmrMode: { type: "integer", values: [0, 1, 2] },
    // Documented elsewhere as an integer, but the documented example has text.
    status: { type: ["integer", "string"], values: [0, 1, 2] },
    vmrPkgId: { type: "string", nullable: true },
    vmrPkgName: { type: "string", nullable: true },
    vmrPkgParties: { type: "integer", nullable: true },
    vmrPkgLength: { type: "integer", nullable: true },
  },
};
