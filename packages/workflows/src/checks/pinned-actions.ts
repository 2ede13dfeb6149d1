import type { Problem } from "../workflow.ts";

const USES = /^\s*(?:- )?uses:\s*(?<action>\S+)(?<comment>.*)$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /^ # v\d+\.\d+\.\d+$/;

/** Every action is pinned by commit, because a tag can be moved. The comment has the version, which Dependabot updates too. */
export function checkPinnedActions(text: string): Problem[] {
  return text.split("\n").flatMap((line, index) => {
    const { action = "", comment = "" } = USES.exec(line)?.groups ?? {};
    if (action === "" || (PINNED.test(action) && VERSION.test(comment))) return [];
    const message = `${action} is not pinned. Write owner/name@<commit of 40 hex digits> # vX.Y.Z.`;
    return [{ location: `line ${index + 1}`, message }];
  });
}
