export { collectLicences } from "./collect-licences.ts";
