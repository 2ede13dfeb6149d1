import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, packPackage, run, runOrThrow } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, withoutParameters } from "../call.ts";
import { startCommand } from "../command.ts";
import { signInWithIam } from "../sign-in-calls.ts";

const source = fileURLToPath(new URL("../..", import.meta.url));

describe("the tarball, installed in an empty folder", () => {
  let folder: string;
  let installed: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mock tarball é-"));
    await installPackages(folder, [await packPackage("apps/mock", folder)]);
    installed = join(folder, "node_modules/@hwc-users/mock");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("has no dependency and no install script", async () => {
    const packages = join(folder, "node_modules");
    expect((await readdir(packages)).filter((name) => !name.startsWith("."))).toEqual(["@hwc-users"]);
    expect(await readdir(join(packages, "@hwc-users"))).toEqual(["mock"]);
    const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    expect(manifest.private).toBeUndefined();
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.scripts).toBeUndefined();
    expect((await readdir(installed)).sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
  });

  test("runs as a command", async () => {
    const { url } = startCommand(["--port", "0"], {}, join(folder, "node_modules/.bin/hwc-users-mock"));
    expect((await call(await url(), withoutParameters)).status).toBe(200);
    expect((await signInWithIam(await url())).headers.get("X-Subject-Token")).toBeTruthy();
  });

  test("works as a library", async () => {
    await writeFile(
      join(folder, "use.js"),
      `import { startMock } from "@hwc-users/mock";
      const mock = await startMock({ port: 0, dynamic: true });
      console.log((await fetch(mock.url + "/health")).status);
      await mock.close();`,
    );
    expect(await runOrThrow(process.execPath, ["use.js"], { cwd: folder })).toBe("200\n");
  });

  test("has the control API, its document and its client", async () => {
    await writeFile(
      join(folder, "control.js"),
      `import { connectMock, startMock } from "@hwc-users/mock";
      import document from "@hwc-users/mock/control.json" with { type: "json" };
      const mock = await startMock({ port: 0, control: true });
      await connectMock(mock.url).reply("updateUser", { status: 403 });
      console.log(await connectMock(mock.url).count(), document.openapi);
      await mock.close();`,
    );
    expect(await runOrThrow(process.execPath, ["control.js"], { cwd: folder })).toBe("0 3.1.0\n");
  });

  test("has types without dependencies", async () => {
    await writeFile(
      join(folder, "use.ts"),
      `import { connectMock, type Mock, startMock } from "@hwc-users/mock";
      await connectMock("http://127.0.0.1:4010").reply("updateUser", { status: 403, example: "notAllowed" });
      const mock: Mock = await startMock({ port: 0 });
      mock.reply("updateUser", { status: 403, example: "notAllowed" });
      mock.reply("signInWithAccount", { status: 401, example: "wrongPassword" });
      // @ts-expect-error: not an example of the status
      mock.reply("updateUser", { status: 403, example: "userIdTaken" });
      mock.scope().requests("updateUser")[0]?.violations.length;`,
    );
    const types = ["--types", "node", "--typeRoots", join(source, "node_modules/@types")];
    const strict = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--noEmit",
    ];
    const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
    const { exitCode, stdout } = await run(process.execPath, [tsc, ...types, ...strict, "use.ts"], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  });

  test("has MSW handlers without Prism and without Node's modules", async () => {
    const code = await readFile(join(installed, "dist/msw.js"), "utf8");
    expect(code).not.toMatch(/prism|ajv|from ?"node:/i);
    expect([...code.matchAll(/from ?"([^"]+)"/g)].map(([, name]) => name)).toEqual(["msw"]);
  });

  test("lists in its SBOM exactly the packages whose code it contains", async () => {
    const maps = (await readdir(join(installed, "dist"))).filter((file) => file.endsWith(".js.map"));
    const sources = await Promise.all(
      maps.map(async (file) => JSON.parse(await readFile(join(installed, "dist", file), "utf8")).sources),
    );
    const contained = sources.flat().map((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
    const { components } = JSON.parse(await readFile(join(installed, "dist/sbom.cdx.json"), "utf8"));
    const listed: string[] = components.map(({ group, name }: Record<string, string>) => [group, name].join("/"));
    const names = new Set(listed.map((name) => name.replace(/^\//, "")));
    expect(names).toEqual(new Set(contained.filter((name) => name !== undefined)));
    expect(names).toContain("@stoplight/prism-http");
    for (const substituted of ["@faker-js/faker", "node-fetch", "uri-template-lite"])
      expect(names).not.toContain(substituted);
  });

  test("has the licences of the packages that it contains", async () => {
    const text = await readFile(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["@stoplight/prism-http@", "ajv@", "fp-ts@", "lodash@"]) expect(text).toContain(name);
    expect(text).not.toContain("scarf");
  });
});
