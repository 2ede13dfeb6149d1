import { spawnSync } from "node:child_process";

/** Runs npm, and returns its exit code and output. */
export function npm(args: readonly string[]): { exitCode: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync("npm", args, { encoding: "utf8" });
  if (error) throw error;
  return { exitCode: status, stdout, stderr };
}

/**
 * Returns the integrity of a version in the registry; undefined if the registry does not have it.
 *
 * @param registry The registry; that of npm's configuration by default.
 * @throws {Error} when the registry does not respond.
 */
export function publishedIntegrity(name: string, version: string, registry?: string): string | undefined {
  const options = ["--json", "--prefer-online", ...registryOption(registry)];
  const { exitCode, stdout, stderr } = npm(["view", `${name}@${version}`, "dist.integrity", ...options]);
  // Some versions of npm print nothing for a version that a package lacks.
  if (exitCode === 0 && stdout.trim() === "") return undefined;
  const result: unknown = JSON.parse(stdout.trim() || "{}");
  if (typeof result === "string") return result;
  const { code }: { code?: string } = Object(Object(result).error);
  if (code === "E404") return undefined;
  throw new Error(`npm view ${name}@${version} failed:\n${stdout}${stderr}`);
}

export function registryOption(registry: string | undefined): string[] {
  return registry === undefined ? [] : ["--registry", registry];
}
