import { join } from "node:path";
import { expect, test } from "vitest";
import { collectLicences } from "../src/index.ts";
import { folder, installPackage } from "./project.ts";

test("keeps the licence and the notice of each package once", async () => {
  const inputs = [
    await installPackage(
      "@scope/second",
      { license: "Apache-2.0" },
      { LICENSE: "the Apache text", "NOTICE.txt": "the notice", THIRD_PARTY_NOTICES: "the bundled packages" },
    ),
    await installPackage("first", { license: { type: "MIT" } }, { "licence.md": "the MIT text" }),
    join(folder, "src/own.ts"),
  ];
  const text = collectLicences([...inputs, ...inputs]);
  expect(text.match(/^\S+@1\.0\.0 .*$/gm)).toEqual(["@scope/second@1.0.0 (Apache-2.0)", "first@1.0.0 (MIT)"]);
  for (const part of ["the Apache text", "the notice", "the bundled packages", "the MIT text"])
    expect(text.split(part)).toHaveLength(2);
});

test("writes the MIT License for a package that only names it", async () => {
  const input = await installPackage("named-only", { license: "MIT", author: { name: "Ada" } });
  expect(collectLicences([input])).toMatch(/Copyright \(c\) Ada\n(.|\n)*WITHOUT WARRANTY/);
});

test("rejects inputs without a package: nothing would be checked", () => {
  expect(() => collectLicences([join(folder, "src/own.ts")])).toThrow("None of the 1 inputs is in node_modules");
});

test("names a package whose licence has no text", async () => {
  const input = await installPackage("textless", { license: "BSD-3-Clause" });
  expect(() => collectLicences([input])).toThrow("textless@1.0.0 (BSD-3-Clause) has no licence text");
});
