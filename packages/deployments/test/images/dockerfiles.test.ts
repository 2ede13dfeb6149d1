import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { IMAGES, readDeployFile } from "../deploy-files.ts";
import { parseDockerfile } from "./dockerfile.ts";
import { dockerfileProblems } from "./dockerfile-problems.ts";

const files = IMAGES.map((name) => `${name}.Dockerfile`);

describe.for(files)("%s", (file) => {
  test("has no problem", () => {
    expect(dockerfileProblems(readDeployFile(file))).toEqual([]);
  });

  test("has the major version of Node with which the repository is tested", () => {
    const [major] = readFileSync(join(repository, ".node-version"), "utf8").split(".");
    const images = parseDockerfile(readDeployFile(file)).filter(({ keyword }) => keyword === "FROM");
    expect(new Set(images.map(({ values: [image = ""] }) => image.split(".")[0]))).toEqual(new Set([`node:${major}`]));
  });

  test("copies only files that its .dockerignore lets into the context", () => {
    const [first, ...allowed] = readDeployFile(`${file}.dockerignore`)
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    const copies = parseDockerfile(readDeployFile(file)).filter(
      ({ keyword, flags }) => keyword === "COPY" && !("from" in flags),
    );
    expect(first).toBe("*");
    expect(allowed).toEqual(copies.flatMap(({ values }) => values.slice(0, -1)).map((source) => `!${source}`));
  });
});

describe("the check of Dockerfiles", () => {
  const text = readDeployFile("mock.Dockerfile");

  test.for([
    ["a misspelt instruction", /^ENTRYPOINT/m, "ENTRYPIONT", "Unknown instruction: ENTRYPIONT"],
    ["a floating tag", "node:24.21.0-alpine\nLABEL", "node:24-alpine\nLABEL", "exact version"],
    ["an image of a stranger", "node:24.21.0-alpine\nLABEL", "somebody/node:24.21.0-alpine\nLABEL", "official image"],
    ["root", "USER 1000:1000", "USER 0", "not 0"],
    ["a user by name", "USER 1000:1000", "USER node", "a number"],
    ["no user", "USER 1000:1000\n", "", "a number"],
    ["a shell form", /^ENTRYPOINT .*$/m, "ENTRYPOINT node dist/main.js", "JSON form"],
    ["no health check", /^HEALTHCHECK .*\n.*\n/m, "", "one HEALTHCHECK"],
    ["a command in the last stage", "USER 1000:1000", "RUN npm install\nUSER 1000:1000", "runs no command"],
    ["a download", "USER 1000:1000", "ADD https://example.com/a.tgz ./\nUSER 1000:1000", "instead of ADD"],
    ["another port", "EXPOSE 4010", "EXPOSE 8080", "the same port"],
    ["a secret", "PORT=4010", "MOCK_CONTROL_TOKEN=abc", "secret"],
    ["files of the user", "COPY --from=tarball", "COPY --chown=1000 --from=tarball", "belongs to root"],
    ["an address in a label", "Apache-2.0", "https://example.com", "no address"],
    ["a missing label", "image.title", "image.name", "have a title"],
  ] as const)("finds %s", ([, found, replacement, problem]) => {
    const broken = text.replace(found, replacement);
    expect(broken).not.toBe(text);
    expect(dockerfileProblems(broken).join("\n")).toContain(problem);
  });
});
