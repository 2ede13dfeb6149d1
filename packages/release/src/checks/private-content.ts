import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

/** Text that shows where the package was built, or that gives access to something. */
const PRIVATE: { pattern: RegExp; what: string }[] = [
  { pattern: /\/(home|Users)\/[\w.-]+\//, what: "a home folder" },
  { pattern: new RegExp(`${escapePattern(homedir())}/`), what: "the home folder of this machine" },
  { pattern: new RegExp(`${escapePattern(tmpdir())}/[\\w.-]+`), what: "a temporary folder of this machine" },
  { pattern: /file:\/\/\/(?!path\/)\w/, what: "the address of a file" },
  { pattern: /\b[A-Z]:\\Users\\\w+/, what: "a home folder" },
  { pattern: /registry\.npmjs\.org|_authToken/, what: "the address or token of a registry" },
  { pattern: /\bnpm_[A-Za-z0-9]{36}\b/, what: "a token of npm" },
  { pattern: /\bgh[opsu]_[A-Za-z0-9]{36}\b|\bgithub_pat_\w{22,}/, what: "a token of GitHub" },
  { pattern: /\bAKIA[0-9A-Z]{16}\b/, what: "an access key" },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----\n/, what: "a private key" },
];

/** Checks that no file contains a path of the building machine, or a secret. */
export function checkPrivateContent({ folder, files }: PackedPackage): Problem[] {
  return files.flatMap(({ path }) => {
    const text = readFileSync(join(folder, path), "utf8");
    return PRIVATE.flatMap(({ pattern, what }) => {
      const match = pattern.exec(text);
      if (!match) return [];
      const line = text.slice(0, match.index).split("\n").length;
      return [{ file: path, message: `line ${line} contains ${what}. Remove it from the source or the build.` }];
    });
  });
}

function escapePattern(text: string): string {
  return text.replaceAll(/[^\w/]/g, "\\$&");
}
