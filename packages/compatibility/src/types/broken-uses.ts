import { type Member, membersOf } from "./members.ts";

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
  const literals = lostLiterals(before, after).map((owned) => ({ owner: name, name: owned }));
  const lost = Map.groupBy([...lostMembers(name, before, after), ...literals], ({ owner }) => owner);
  const required = newlyRequired(name, before, after).map((each) => `\`${each}\``);
  return [
    ...[...lost].map(([owner, each]) => `\`${owner}\` lost ${each.map((member) => `\`${member.name}\``).join(", ")}.`),
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

/**
 * Lists the members that are gone, with the name of what contained them. Members of an object that is gone, too, or that is a
 * reference now, are left out.
 */
function lostMembers(name: string, before: string, after: string): { owner: string; name: string }[] {
  const present = membersOf(after);
  const remaining = Map.groupBy(present, pathOf);
  const owners = new Set(["", ...present.map(({ owner }) => owner.join("."))]);
  // Overloads of a method are several members with one path.
  return [...Map.groupBy(membersOf(before), pathOf)].flatMap(([path, members]) =>
    members
      .slice(0, 1)
      .filter(({ owner }) => members.length > (remaining.get(path)?.length ?? 0) && owners.has(owner.join(".")))
      .map((member) => ({ owner: member.owner.at(-1) ?? name, name: member.name })),
  );
}

/** Returns the members of the declaration itself, without those of objects inside it. */
function ownMembers(code: string): Member[] {
  return membersOf(code).filter(({ owner }) => owner.length === 0);
}

function pathOf({ owner, name }: Member): string {
  return [...owner, name].join(".");
}

function lostLiterals(before: string, after: string): string[] {
  if (!/^type .*;$/.test(before) || OPEN.test(after)) return [];
  const remaining = new Set(after.match(LITERALS));
  return (before.match(LITERALS) ?? []).filter((literal) => !remaining.has(literal));
}

/** Callers write options. In other objects, which they read, a required member breaks nothing. */
function newlyRequired(name: string, before: string, after: string): string[] {
  if (!name.endsWith("Options")) return [];
  const released = new Map(ownMembers(before).map((member) => [member.name, member]));
  return ownMembers(after)
    .filter((member) => !member.isOptional && (released.get(member.name)?.isOptional ?? true))
    .map((member) => member.name);
}

function overloads(code: string): number {
  return code.match(/^function /gm)?.length ?? 0;
}
