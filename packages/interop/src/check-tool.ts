import { BEHAVIOURS, type Behaviour, type Tool } from "./tool.ts";

/** By behaviour: undefined if it holds, else why it does not. The map lacks what the tool does not do. */
type Outcomes = ReadonlyMap<Behaviour, string | undefined>;

/** A tool, and what its checks showed. */
export interface CheckedTool {
  tool: Tool;
  outcomes: Outcomes;
}

/** Prepares a tool and runs its checks, in the order of the columns. */
export async function checkTool(tool: Tool): Promise<CheckedTool> {
  const outcomes = new Map<Behaviour, string | undefined>();
  await using checks = { [Symbol.asyncDispose]: async () => {}, ...(await tool.prepare()) };
  for (const behaviour of BEHAVIOURS) {
    const check = checks[behaviour];
    if (check !== undefined) outcomes.set(behaviour, await reasonOfFailure(check));
  }
  return { tool, outcomes };
}

/** Lists where the outcomes differ from the limits of the tool: a behaviour that broke, or one that now holds. */
export function unexpectedOutcomes({ tool, outcomes }: CheckedTool): string[] {
  return [...outcomes].flatMap(([behaviour, failure]) => {
    const limit = tool.limits?.[behaviour];
    if (failure !== undefined && limit === undefined) return [`${tool.name}: ${behaviour} is broken. ${failure}`];
    if (failure === undefined && limit !== undefined) {
      return [`${tool.name}: ${behaviour} works now. Remove it from the limits of the tool.`];
    }
    return [];
  });
}

async function reasonOfFailure(check: () => void | Promise<void>): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
