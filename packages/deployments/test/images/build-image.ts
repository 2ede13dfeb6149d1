import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, matchesGlob } from "node:path";
import { runOrThrow } from "@hwc-users/testing";
import { lastOf, lastStage, parseDockerfile, type Step } from "./dockerfile.ts";

/** An image as a folder, since no container engine is needed for it. */
export interface Image {
  /** The working directory. Nobody can write in it. */
  workdir: string;
  env: Record<string, string>;
  /** The ID of the user. */
  user: number;
  entrypoint: string[];
  healthcheck: string[];
  stopSignal: NodeJS.Signals;
  remove(): void;
}

/** The files of a stage while it is built. */
interface Stage {
  root: string;
  workdir: string;
}

/**
 * Builds an image of the instructions of a Dockerfile: each stage is a folder in which WORKDIR, COPY and RUN do what they do in a
 * container. The base image is not there.
 *
 * @param context The folder of the build context.
 * @throws {Error} when COPY finds no file, RUN fails, or an instruction is not known here.
 */
export async function buildImage(dockerfile: string, context: string): Promise<Image> {
  const folder = mkdtempSync(join(tmpdir(), "image-"));
  // The user of the image has to reach its files.
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true });
  const steps = parseDockerfile(dockerfile);
  try {
    const { root, workdir } = await runSteps(steps, folder, context);
    const last = lastStage(steps);
    makeReadOnly(root);
    return {
      workdir: join(root, workdir),
      env: Object.assign({}, ...last.filter(({ keyword }) => keyword === "ENV").map(({ pairs }) => pairs)),
      user: Number.parseInt(lastOf(last, "USER").text, 10),
      entrypoint: lastOf(last, "ENTRYPOINT").values,
      healthcheck: lastOf(last, "HEALTHCHECK").values,
      stopSignal: lastOf(last, "STOPSIGNAL").text as NodeJS.Signals,
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function runSteps(steps: readonly Step[], folder: string, context: string): Promise<Stage> {
  const stages = new Map<string, Stage>();
  let stage: Stage = { root: folder, workdir: "/" };
  function sourceFolder(from: string | undefined): string {
    if (from === undefined) return context;
    const source = stages.get(from);
    if (!source) throw new Error(`COPY --from=${from}: there is no such stage.`);
    return source.root;
  }
  for (const { keyword, values, text, flags } of steps) {
    if (keyword === "FROM") {
      stage = { root: join(folder, `stage-${stages.size}`), workdir: "/" };
      stages.set(values[2] ?? "", stage);
      mkdirSync(stage.root);
    } else if (keyword === "WORKDIR") {
      stage.workdir = text;
      mkdirSync(join(stage.root, text), { recursive: true });
    } else if (keyword === "COPY") {
      copy(values, sourceFolder(flags["from"]), join(stage.root, stage.workdir));
    } else if (keyword === "RUN") {
      await runOrThrow("sh", ["-c", text], { cwd: join(stage.root, stage.workdir) });
    } else if (!/^(LABEL|ENV|USER|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT)$/.test(keyword)) {
      throw new Error(`The tests cannot build an image with ${keyword}. Add it to build-image.ts.`);
    }
  }
  return stage;
}

/** COPY copies what is in a folder, and puts files into the target. */
function copy(values: readonly string[], from: string, workdir: string): void {
  const target = join(workdir, values.at(-1) ?? "");
  for (const pattern of values.slice(0, -1)) {
    const folder = join(from, dirname(pattern));
    const names = readdirSync(folder).filter((name) => matchesGlob(name, basename(pattern)));
    if (names.length === 0) throw new Error(`COPY ${pattern}: the build context has no such file.`);
    for (const name of names) {
      const source = join(folder, name);
      cpSync(source, lstatSync(source).isDirectory() ? target : join(target, name), { recursive: true });
    }
  }
}

function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, lstatSync(path).mode & ~0o222);
  }
}
