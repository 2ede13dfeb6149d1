import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readServices } from "../compose.ts";
import { readDeployFile } from "../deploy-files.ts";
import { buildImage, type Image } from "../images/build-image.ts";
import { type Container, startContainer } from "../images/start-container.ts";
import { renderFolder } from "../kubernetes/kustomize.ts";
import { containerOf, objectOf } from "../kubernetes/objects.ts";

/** Starts an image until the end of the test. */
async function start(image: Image, args?: string[], environment?: Record<string, string>): Promise<Container> {
  const container = await startContainer(image, args, environment);
  onTestFinished(() => container.stop());
  return container;
}

function buildFromDist(name: string): Promise<Image> {
  const context = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  return buildImage(readDeployFile(`${name}.Dockerfile`), context);
}

function kubernetesContainer(folder: string, image: string) {
  const { args = [], env = [], ...container } = containerOf(objectOf(renderFolder(folder), "Deployment", image));
  // The variables come from Secrets, which the tests do not have.
  const environment = Object.fromEntries(env.map(({ name }) => [name, "token"]));
  return { args, environment, ...container };
}

const inKubernetes = kubernetesContainer("kubernetes", "mock");
const withState = kubernetesContainer("kubernetes/mock-stateful", "mock");

describe.for([
  ["mock", "alone", [], {}],
  ["mock", "in Compose", readServices()["mock"]?.command ?? [], {}],
  ["mock", "in Kubernetes", inKubernetes.args, inKubernetes.environment],
  ["mock", "with state in Kubernetes", withState.args, withState.environment],
  ["docs", "alone", [], {}],
] as const)("the image of the %s, %s", ([name, , args, environment]) => {
  let image: Image;
  beforeAll(async () => {
    image = await buildFromDist(name);
  });
  afterAll(() => image.remove());

  test("serves without writing a file, and its health check passes", async () => {
    const container = await start(image, [...args], environment);
    expect(await container.checkHealth()).toBe(0);
  });

  test("responds to the probes of Kubernetes", async () => {
    const { url } = await start(image, [...args], environment);
    const { startupProbe, readinessProbe, livenessProbe } = kubernetesContainer("kubernetes", name);
    for (const probe of [startupProbe, readinessProbe, livenessProbe])
      expect((await fetch(url + probe?.httpGet?.path)).status).toBe(200);
  });

  test("exits with 0 at SIGTERM, and its health check then fails", async () => {
    const container = await start(image, [...args], environment);
    container.child.kill(image.stopSignal);
    expect(await container.ended).toEqual({ exitCode: 0, signal: null });
    expect(await container.checkHealth()).toBe(1);
  });
});

describe("the image of the docs", () => {
  test("serves compressed copies, the policy of the pages and the page for unknown paths", async () => {
    const image = await buildFromDist("docs");
    onTestFinished(() => image.remove());
    const { url } = await start(image);
    const page = await fetch(`${url}/reference.html`, { headers: { "Accept-Encoding": "br" } });
    expect(page.headers.get("Content-Encoding")).toBe("br");
    expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    const missing = await fetch(`${url}/zh-cn/nowhere`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('lang="zh-CN"');
  });

  test("reports a port that is not one", async () => {
    const image = await buildFromDist("docs");
    onTestFinished(() => image.remove());
    const [, ...args] = image.entrypoint;
    const { exitCode, stderr } = await run(process.execPath, args, { cwd: image.workdir, env: { PORT: "http" } });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("on port NaN") });
  });
});

describe("a build of the mock", () => {
  function contextWith(...names: string[]): string {
    const context = mkdtempSync(join(tmpdir(), "context-"));
    onTestFinished(() => rmSync(context, { recursive: true }));
    for (const name of names) writeFileSync(join(context, name), "");
    mkdirSync(join(context, "empty"));
    return context;
  }

  test("fails without a tarball", async () => {
    const build = buildImage(readDeployFile("mock.Dockerfile"), contextWith("hwc-users-spec-0.1.0.tgz"));
    await expect(build).rejects.toThrow("COPY *-mock-*.tgz: the build context has no such file");
  });

  test("fails with the tarballs of two versions", async () => {
    const context = contextWith("hwc-users-mock-0.1.0.tgz", "hwc-users-mock-0.2.0.tgz");
    await expect(buildImage(readDeployFile("mock.Dockerfile"), context)).rejects.toThrow("tar");
  });
});
