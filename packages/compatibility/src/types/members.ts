const INDENT = 4;
const MEMBER = /^(?:(?:static|readonly|abstract|protected|get|set) )*["']?([^"'\s?:(<]+)["']?(\??)[:(<]/;

/** A member of a declaration, or of an object inside it. */
export interface Member {
  /** The names of the members around it, from the outermost; empty for a member of the declaration itself. */
  owner: string[];
  name: string;
  isOptional: boolean;
}

/**
 * Lists the members of a declaration of API Extractor, which indents each level by four spaces.
 *
 * @example
 * membersOf("interface A {\n    b: {\n        c?: 1;\n    };\n}");
 * // [{ owner: [], name: "b", isOptional: false }, { owner: ["b"], name: "c", isOptional: true }]
 */
export function membersOf(code: string): Member[] {
  const around: string[] = [];
  return code.split("\n").flatMap((line) => {
    const depth = line.search(/\S/) / INDENT;
    if (depth < 1) return [];
    const [, name, optional] = MEMBER.exec(line.trim()) ?? [];
    around.length = Math.min(around.length, depth - 1);
    const owner = [...around];
    around.push(name ?? "…");
    return name === undefined ? [] : [{ owner, name, isOptional: optional === "?" }];
  });
}
