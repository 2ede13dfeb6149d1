import type { Part, Run } from "@hwc-users/measurements";
import type { Language } from "../language/language.ts";

/**
 * Returns a part of a record.
 *
 * @throws {Error} when the record lacks it; the message has the command that writes it.
 */
export function partOf<Figure>(record: Record<string, Part<Figure>>, name: string, command: string): Part<Figure> {
  const part = record[name];
  if (!part) throw new Error(`The record in apps/docs/measurements has no part "${name}". Run "${command}".`);
  return part;
}

/** States when, where and with which commands parts were measured: one paragraph for each run. */
export function describeRuns(parts: Part<unknown>[], { t }: Language): string {
  const paragraphs = new Set(parts.map(({ run }) => describe(run, t)));
  return [...paragraphs].join("\n\n");
}

function describe({ date, command, commit, isChanged, machine }: Run, t: Language["t"]): string {
  const { processor, cores, memory, system, node, load } = machine;
  return t(
    "Measured on {date} with `{command}`, at commit {commit}, on {cores} cores ({processor}), {memory} GB of memory, {system}, Node {node}. The load before was {load}.",
    {
      date: dayOf(date),
      command,
      commit: isChanged ? t("`{commit}` with uncommitted changes", { commit }) : `\`${commit}\``,
      processor,
      cores,
      memory,
      system,
      node,
      load,
    },
  );
}

/** The day of a date in UTC. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}
