/** What the rehearsal does with a line of a shell block. */
type ShellAction = "install" | "serve" | "contract" | "shell" | "omit";

interface Form {
  line: RegExp;
  action: ShellAction;
  /** Why lines are omitted. */
  reason?: string;
}

const forms: Form[] = [
  { line: /^(\w+=\S+ )*npx --yes pnpm@|^node (apps|packages)\//, action: "omit", reason: "for a clone" },
  { line: /^(docker|kubectl) /, action: "omit", reason: "needs a container engine" },
  { line: /^(pnpm|yarn|bun|deno) add /, action: "omit", reason: "another package manager" },
  { line: /^export( \w+=…)+$|--allow-writes/, action: "omit", reason: "needs accounts of the reader" },
  { line: /^npm (install|i) /, action: "install" },
  { line: /^npx (--yes )?@[\w-]+\/mock(@\S+)?( |$)/, action: "serve" },
  { line: /^npx (--yes )?@[\w-]+\/contract(@\S+)? /, action: "contract" },
  { line: /^(#|curl |export )/, action: "shell" },
];

/** A line of a shell block. */
export interface ShellLine {
  text: string;
  action: ShellAction;
  reason?: string | undefined;
}

/**
 * Reads the lines of a shell block.
 *
 * @throws {Error} when a line has no known form: it would be shown to readers without having been run.
 */
export function readShellLines(code: string): ShellLine[] {
  const lines = code
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((text) => {
    const form = forms.find(({ line }) => line.test(text));
    if (!form) throw new Error(`"${text}" has no known form. Add it to src/examples/shell-lines.ts.`);
    return { text, action: form.action, reason: form.reason };
  });
}
