import { sharedConfig } from "@hwc-users/testing/vitest";

export default sharedConfig;
