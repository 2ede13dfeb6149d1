/** The folders of the packages that are published, in the order of publishing: a package after those that it depends on. */
export const RELEASED_FOLDERS: readonly [string, ...string[]] = [
  "spec",
  "packages/client",
  "apps/mock",
  "packages/contract",
];
