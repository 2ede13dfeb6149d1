export { sharedConfig as default } from "@hwc-users/testing/vitest";
