import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { parseCompose, readServices } from "./compose.ts";
import { IMAGES, readDeployFile } from "./deploy-files.ts";
import { lastOf, parseDockerfile } from "./images/dockerfile.ts";

const text = readDeployFile("compose.yaml");
const services = readServices();

test("compose.yaml runs each image", () => {
  expect(Object.keys(services)).toEqual([...IMAGES]);
});

describe.for([...IMAGES])("the service %s", (name) => {
  const service = services[name];

  test("is built from the context that the build writes, and has no name that a registry could provide", () => {
    expect(service).not.toHaveProperty("image");
    const context = join(repository, "deploy", service?.build.context ?? "");
    expect(context).toBe(join(repository, "packages/deployments/dist", name));
    expect(join(context, service?.build.dockerfile ?? "")).toBe(join(repository, "deploy", `${name}.Dockerfile`));
  });

  test("publishes the port of its image on this machine only", () => {
    const { text: port } = lastOf(parseDockerfile(readDeployFile(`${name}.Dockerfile`)), "EXPOSE");
    expect(service?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  test("can neither write, nor gain rights, nor use up the machine", () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      mem_limit: expect.stringMatching(/^\d+m$/),
      cpus: expect.any(Number),
      pids_limit: expect.any(Number),
      restart: "unless-stopped",
    });
  });
});

test("the mock has longer to stop than it takes for the requests in flight, up to 7 seconds", () => {
  expect(Number.parseInt(services["mock"]?.stop_grace_period ?? "", 10)).toBeGreaterThan(7);
});

test.for([
  ["read_only: true", "readonly: true", '"additionalProperty":"readonly"'],
  ["services:", "service:", '"additionalProperty":"service"'],
  ["cap_drop: [ALL]", "cap_drop: ALL", "cap_drop must be array"],
  ["name: hwc-users", "name: 7", "/name must be string"],
] as const)("the check of Compose files rejects %s as %s", ([found, replacement, problem]) => {
  expect(text).toContain(found);
  expect(() => parseCompose(text.replace(found, replacement))).toThrow(problem);
});
