import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { repository, runOrThrow } from "@hwc-users/testing";

const turbo = fileURLToPath(import.meta.resolve("turbo/bin/turbo"));

interface Task {
  taskId: string;
  /** The folder of the package, from the root of the repository. */
  directory: string;
  /** The tasks whose hashes are part of this task's hash. */
  dependencies: string[];
  /** The files whose content is part of this task's hash, from the folder of the package. */
  inputs: Record<string, string>;
}

/** The tasks that turbo would run, and their inputs. */
export interface TurboPlan {
  taskIds: string[];
  /** Returns the files whose content changes the hash of a task, directly or through the tasks that it depends on. */
  inputsOf(taskId: string): Set<string>;
}

/** Plans tasks without running them. */
export async function planTasks(names: readonly string[]): Promise<TurboPlan> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const args = [turbo, "run", ...names, "--dry=json"];
  const plan = await runOrThrow(process.execPath, args, { cwd: repository, env });
  const tasks = new Map<string, Task>(JSON.parse(plan).tasks.map((task: Task) => [task.taskId, task]));

  function inputsOf(taskId: string): Set<string> {
    // The iteration of a set includes elements that are added meanwhile.
    const reached = new Set([taskId]);
    const inputs = new Set<string>();
    for (const id of reached) {
      const task = tasks.get(id);
      if (!task) throw new Error(`turbo has no task ${id}.`);
      for (const file of Object.keys(task.inputs)) inputs.add(posix.join(task.directory, file));
      for (const dependency of task.dependencies) reached.add(dependency);
    }
    return inputs;
  }
  return { taskIds: [...tasks.keys()], inputsOf };
}
