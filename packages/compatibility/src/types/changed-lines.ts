import { diff } from "node:util";

/**
 * Returns the lines that only one of two declarations has. Each begins with the names of the members around it.
 *
 * @example
 * changedLines("interface A {\n    b: {\n        c: 1;\n    };\n}", "interface A {\n    b: {\n        c: 2;\n    };\n}");
 * // ["- b.c: 1;", "+ b.c: 2;"]
 */
export function changedLines(before: string, after: string): string[] {
  return diff(withMembers(before), withMembers(after)).flatMap(([operation, line]) =>
    // Node reports what only the first argument has as 1.
    operation === 0 ? [] : `${operation === 1 ? "-" : "+"} ${line}`,
  );
}

/** Returns the lines of a declaration, each after the names of the members around it. */
function withMembers(code: string): string[] {
  const members: string[] = [];
  return code.split("\n").map((line, index) => {
    const text = line.trim();
    if (/^[}\])]/.test(text)) members.pop();
    const path = [...members.slice(1), text].join(".");
    if (/[{[(]$/.test(text)) members.push(index === 0 ? "" : (/^(?:readonly )?["']?([\w$-]+)/.exec(text)?.[1] ?? "…"));
    return path;
  });
}
