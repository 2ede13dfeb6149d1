import { expect, test } from "vitest";
import type { Change } from "../src/change.ts";
import { beforeFirstRelease } from "../src/change-files/first-release.ts";

const change: Change = { package: "@hwc-users/spec", impact: "breaking", location: "a", text: "`a` was removed." };
const file = { id: "less", releases: [{ name: "@hwc-users/spec", type: "minor" as const }], summary: "Less." };

test("before the first release, a change needs no change file, but must be recorded", () => {
  expect(beforeFirstRelease([change], [], "0.1.0")).toContain('Run "pnpm release:version" to record them');
  expect(beforeFirstRelease([], [], "0.1.0")).toBeUndefined();
});

test("before the first release, a change file is rejected", () => {
  expect(beforeFirstRelease([], [file], "0.1.0")).toContain("no version that .changeset/less.md could increment");
});
