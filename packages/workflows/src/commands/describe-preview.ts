// Writes the summary of a run that uploaded a preview of the docs. The variables are those of GitHub's runners.
import { appendFileSync, readFileSync } from "node:fs";
import { describePreview } from "../preview-description.ts";

const { GITHUB_RUN_ID = "", GITHUB_REPOSITORY = "", GITHUB_STEP_SUMMARY = "/dev/stdout" } = process.env;
const { packageManager } = JSON.parse(readFileSync(new URL("../../../../package.json", import.meta.url), "utf8"));
const summary = describePreview({ runId: GITHUB_RUN_ID, repository: GITHUB_REPOSITORY, packageManager });
appendFileSync(GITHUB_STEP_SUMMARY, summary);
