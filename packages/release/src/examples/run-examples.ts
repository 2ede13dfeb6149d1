import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkTypes } from "../install/check-types.ts";
import { type Consumer, createConsumer } from "../install/consumer.ts";
import { type CodeBlock, readCodeBlocks } from "../markdown/markdown.ts";
import { packageNamed } from "../pack/package-named.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import type { Registry } from "../registry/start-registry.ts";
import { runBlock, type Servers } from "./run-block.ts";

/** The packages of others that the examples import, or that their types need. */
export const EXAMPLE_PACKAGES = ["msw", "undici", "vitest", "@types/node"] as const;

/** What happened to the code blocks of a README. */
interface ReadmeResult {
  name: string;
  /** How many blocks ran. */
  run: number;
  /** How many were omitted, by reason. */
  omitted: Record<string, number>;
  /** The blocks that failed: the line in the README, and the reason. */
  problems: string[];
}

/**
 * Installs the packages with npm into an empty folder, and runs the code blocks of their READMEs there. Then it compiles them.
 *
 * @param parent The folder for the project. It must not exist yet.
 */
export async function runExamples(
  packages: readonly PackedPackage[],
  parent: string,
  registry: Registry,
  proxy: RefusingProxy,
): Promise<{ readmes: ReadmeResult[]; problems: string[] }> {
  const asked = proxy.hosts.length;
  const consumer = await createConsumer(parent, registry, proxy);
  const names = packages.map(({ name }) => name);
  await consumer.run(["npm", "install", ...names, ...EXAMPLE_PACKAGES]);
  const mockCommand = ["npx", "--yes", packageNamed(packages, "mock").name, "--port", "0"] as const;
  const mock = consumer.start([...mockCommand, "--control", "--faults", "--stateful"]);
  const strict = consumer.start([...mockCommand, "--token", "the-only-token"]);
  try {
    const servers = { mock: await urlOf(mock), strict: await urlOf(strict) };
    const readmes: ReadmeResult[] = [];
    for (const packed of packages) readmes.push(await runReadme(packed, consumer, servers));
    const problems = [...readmes.flatMap((readme) => readme.problems), ...(await checkTypes(consumer))];
    const others = proxy.hosts.slice(asked);
    if (others.length) problems.push(`The examples also asked for ${others.join(", ")}.`);
    return { readmes, problems };
  } finally {
    await mock.stop();
    await strict.stop();
  }
}

async function urlOf(server: ReturnType<Consumer["start"]>): Promise<string> {
  const [url] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
  return url;
}

async function runReadme({ name, folder }: PackedPackage, consumer: Consumer, servers: Servers): Promise<ReadmeResult> {
  const blocks = readCodeBlocks(readFileSync(join(folder, "README.md"), "utf8"));
  const result: ReadmeResult = { name, run: 0, omitted: {}, problems: [] };
  for (const [index, block] of blocks.entries()) {
    if (isOutput(block)) continue;
    try {
      const ended = await runBlock(block, `readme-of-${basename(name)}-${block.line}`, consumer, servers);
      if ("omitted" in ended) {
        result.omitted[ended.omitted] = (result.omitted[ended.omitted] ?? 0) + 1;
        continue;
      }
      checkOutput(ended.output, blocks[index + 1]);
      result.run += 1;
    } catch (error) {
      result.problems.push(`${name}: README.md:${block.line}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return result;
}

function isOutput({ info }: CodeBlock): boolean {
  return info.includes("output");
}

function checkOutput(actual: string, next: CodeBlock | undefined): void {
  if (!next || !isOutput(next) || actual.trim() === next.code.trim()) return;
  throw new Error(`it printed ${JSON.stringify(actual.trim())}, the README shows ${JSON.stringify(next.code.trim())}.`);
}
