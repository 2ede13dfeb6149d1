// Creates the GitHub release of a tag. The changelogs are its notes; the files of the folder are attached.
// Usage: create-release.ts <folder>. The variables are those of GitHub's runners; gh reads GH_TOKEN.
import { execFileSync } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseNotes } from "../release-notes.ts";

const [folder = ""] = process.argv.slice(2);
const { GITHUB_REF_NAME: tag = "" } = process.env;
const changelogs = globSync(["spec/CHANGELOG.md", "{packages,apps}/*/CHANGELOG.md"]).map((file) => {
  const { name } = JSON.parse(readFileSync(join(file, "../package.json"), "utf8"));
  return { name, text: readFileSync(file, "utf8") };
});
const entries = readdirSync(folder, { withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map(({ name }) => join(folder, name))
  .sort();
execFileSync("gh", ["release", "create", tag, "--verify-tag", "--title", tag, "--notes-file", "-", ...files], {
  input: releaseNotes(tag.replace(/^v/, ""), changelogs),
  stdio: ["pipe", "inherit", "inherit"],
});
