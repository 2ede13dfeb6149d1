/** A member at the first level of a declaration. */
const MEMBER = /^ {4}(?:(?:static|readonly|abstract|protected|get|set) )*["']?([\w$-]+)["']?(\??)[:(<]/;
const LITERALS = /"[^"]*"|(?<![\w.])\d+(?![\w.])/g;
/** A union with such a member accepts other values than those that it lists. */
const OPEN = /\((?:string|number) & /;

/**
 * Lists the uses of a declaration that certainly break, in sentences. Other changes, such as that of a type, can break code too, but
 * that depends on whether users read or write the value.
 *
 * @example
 * brokenUses("CallOptions", "interface CallOptions {\n    signal?: A;\n}", "interface CallOptions {\n}");
 * // ["`CallOptions` lost `signal`."]
 */
export function brokenUses(name: string, before: string, after: string): string[] {
  if (kindOf(before) !== kindOf(after)) return [`\`${name}\` was a ${kindOf(before)}, and is a ${kindOf(after)}.`];
  const lost = [...lostMembers(before, after), ...lostLiterals(before, after)].map((each) => `\`${each}\``);
  const required = newlyRequired(name, before, after).map((each) => `\`${each}\``);
  return [
    ...(lost.length > 0 ? [`\`${name}\` lost ${lost.join(", ")}.`] : []),
    ...(required.length > 0 ? [`\`${name}\` now requires ${required.join(", ")}.`] : []),
    ...(overloads(after) < overloads(before) ? [`\`${name}\` lost an overload.`] : []),
  ];
}

/** A class is a value and a type. */
function kindOf(code: string): string {
  const [kind = ""] = /\b(?:class|const|enum|function|interface|namespace|type|let)\b/.exec(code) ?? [];
  if (kind === "interface") return "type";
  return kind === "function" || kind === "let" || kind === "const" ? "value" : kind;
}

/** Overloads of a method are several members with one name. */
function lostMembers(before: string, after: string): string[] {
  const remaining = Map.groupBy(membersOf(after), ({ name }) => name);
  return [...Map.groupBy(membersOf(before), ({ name }) => name)]
    .filter(([name, members]) => members.length > (remaining.get(name)?.length ?? 0))
    .map(([name]) => name);
}

function lostLiterals(before: string, after: string): string[] {
  if (!/^type .*;$/.test(before) || OPEN.test(after)) return [];
  const remaining = new Set(after.match(LITERALS));
  return (before.match(LITERALS) ?? []).filter((literal) => !remaining.has(literal));
}

/** Callers write options. In other objects, which they read, a required member breaks nothing. */
function newlyRequired(name: string, before: string, after: string): string[] {
  if (!name.endsWith("Options")) return [];
  const released = new Map(membersOf(before).map((member) => [member.name, member]));
  return membersOf(after)
    .filter((member) => !member.isOptional && (released.get(member.name)?.isOptional ?? true))
    .map((member) => member.name);
}

function membersOf(code: string): { name: string; isOptional: boolean }[] {
  return code.split("\n").flatMap((line) => {
    const [, name, optional] = MEMBER.exec(line) ?? [];
    return name === undefined ? [] : [{ name, isOptional: optional === "?" }];
  });
}

function overloads(code: string): number {
  return code.match(/^function /gm)?.length ?? 0;
}
