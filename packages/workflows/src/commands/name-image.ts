// Outputs the name of the container image and its tag. The registry demands lower case.
import { appendFileSync } from "node:fs";

const { GITHUB_REPOSITORY = "", GITHUB_REF_NAME = "", GITHUB_OUTPUT = "/dev/stdout" } = process.env;
const name = `ghcr.io/${GITHUB_REPOSITORY.toLowerCase()}/mock`;
appendFileSync(GITHUB_OUTPUT, `name=${name}\ntag=${name}:${GITHUB_REF_NAME.replace(/^v/, "")}\n`);
