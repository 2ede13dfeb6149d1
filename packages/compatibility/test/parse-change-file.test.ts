import { expect, test } from "vitest";
import { parseChangeFile } from "../src/change-files/change-file.ts";

function parse(frontMatter: string, text: string) {
  return parseChangeFile("new-field.md", `---\n${frontMatter}\n---\n\n${text}\n`);
}

test("a change file has packages with their bumps, and a text", () => {
  expect(parse('"@hwc-users/spec": minor', "New field.")).toEqual({
    id: "new-field",
    releases: [{ name: "@hwc-users/spec", type: "minor" }],
    summary: "New field.",
  });
});

test.for([
  ["an unknown bump", '"@hwc-users/spec": huge', "Text.", 'invalid version type "huge"'],
  ["malformed front matter", '"@hwc-users/spec: minor', "Text.", "invalid YAML"],
  [
    "a package that does not exist",
    '"@hwc-users/spek": minor',
    "Text.",
    '"@hwc-users/spek" is not a package that is released.',
  ],
  ["no package", "", "Text.", "the file names no package. Name the packages that change: @hwc-users/spec,"],
  ["no text", '"@hwc-users/spec": minor', "  ", "there is no text. Write what changed, for users."],
] as const)("%s is an error that names the file", ([, frontMatter, text, message]) => {
  expect(() => parse(frontMatter, text)).toThrow(".changeset/new-field.md: ");
  expect(() => parse(frontMatter, text)).toThrow(message);
});

test("a file with the line ends of Windows is read as one with those of Unix", () => {
  const text = '---\r\n"@hwc-users/spec": minor\r\n---\r\n\r\nNew field.\r\n\r\n- One.\r\n';
  expect(parseChangeFile("new-field.md", text)).toEqual(parse('"@hwc-users/spec": minor', "New field.\n\n- One."));
});

test("an empty file is an error that names it", () => {
  expect(() => parseChangeFile("new-field.md", "")).toThrow(/^\.changeset\/new-field\.md: .*file is empty/);
});
