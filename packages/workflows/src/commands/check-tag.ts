// Fails when the tag that started a release is not the version, or not on main.
import { fileURLToPath } from "node:url";
import { releaseTagProblem } from "../release-tag.ts";

const { GITHUB_REF_NAME = "" } = process.env;
const problem = releaseTagProblem(GITHUB_REF_NAME, fileURLToPath(new URL("../../../../", import.meta.url)));
if (problem === undefined) console.log(`${GITHUB_REF_NAME} can be released.`);
else {
  console.error(problem);
  process.exitCode = 1;
}
