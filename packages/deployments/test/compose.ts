import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { readDeployFile } from "./deploy-files.ts";

/** A service of `deploy/compose.yaml`, with the fields that the tests read. */
export interface Service {
  build: { context: string; dockerfile: string };
  command?: string[];
  ports: string[];
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  mem_limit: string;
  cpus: number;
  pids_limit: number;
  restart: string;
  stop_grace_period: string;
}

/** A Compose file. */
export interface Compose {
  services: Record<string, Service>;
}

const schemaFile = new URL("../schema/compose-spec.json", import.meta.resolve("docker-compose"));
// The schema names its draft with https, and Ajv does not find that.
const validate = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile<Compose>(
  JSON.parse(readFileSync(fileURLToPath(schemaFile), "utf8")),
);

/**
 * Parses a Compose file.
 *
 * @throws {Error} when it violates the Compose specification; the message lists where.
 */
export function parseCompose(text: string): Compose {
  const compose: unknown = parse(text, { merge: true });
  if (validate(compose)) return compose;
  const problems = validate.errors?.map(({ instancePath, message, params }) =>
    [instancePath || "/", message, JSON.stringify(params)].join(" "),
  );
  throw new Error(`The Compose file violates the specification:\n${problems?.join("\n")}`);
}

/** The services of `deploy/compose.yaml`. */
export function readServices(): Record<string, Service> {
  return parseCompose(readDeployFile("compose.yaml")).services;
}
