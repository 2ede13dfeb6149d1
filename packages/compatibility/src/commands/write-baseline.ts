// Makes the present state the last release: run it when a version is released.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { presentDocument, writeBaseline } from "../baseline.ts";
import { readChangeFiles } from "../change-files/change-file.ts";
import { readDocument } from "../spec/open-api-document.ts";

const { version } = JSON.parse(await readFile(join(repository, "spec/package.json"), "utf8"));
const { info } = await readDocument(presentDocument);
const files = (await readChangeFiles()).map(({ id }) => `.changeset/${id}.md`);

if (info.version !== version) {
  fail(`The spec has version ${info.version}, and spec/package.json has ${version}. Correct spec/openapi.yaml.`);
} else if (files.length > 0) {
  fail(
    `${files.join(", ")}: these changes are not released yet. Run "pnpm changelog" and "pnpm changeset version" first.`,
  );
} else {
  await writeBaseline();
  console.log(`spec/released/ and packages/client/released/ now have version ${version}.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
