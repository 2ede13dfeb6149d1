import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { readHeadings, readLinks } from "../markdown/markdown.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

/** Checks that each link of README and CHANGELOG leads to a file of the tarball, to a heading, or to an https address. */
export function checkLinks(packed: PackedPackage): Problem[] {
  const documents = packed.files.filter(({ path }) => /^[A-Z]+\.md$/.test(path));
  return documents.flatMap(({ path }) => {
    const text = readFileSync(join(packed.folder, path), "utf8");
    return readLinks(text).flatMap((link) => {
      const message = problemOf(link, path, packed);
      return message ? [{ file: path, message: `${link}: ${message}` }] : [];
    });
  });
}

function problemOf(link: string, document: string, { folder, files }: PackedPackage): string | undefined {
  if (/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(link)) return undefined;
  if (/^\w+:/.test(link)) return "Write an https address.";
  const [target = "", anchor] = link.split("#");
  const path = target === "" ? document : posix.join(posix.dirname(document), decodeURIComponent(target));
  const isFile = files.some((file) => file.path === path);
  const isFolder = files.some((file) => file.path.startsWith(`${path.replace(/\/$/, "")}/`));
  if (!isFile && !isFolder) return "The tarball has no such file. Link to the repository instead.";
  if (anchor === undefined || !path.endsWith(".md")) return undefined;
  const headings = readHeadings(readFileSync(join(folder, path), "utf8"));
  return headings.includes(anchor) ? undefined : `${path} has no such heading. Correct the anchor.`;
}
