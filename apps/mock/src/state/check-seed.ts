import { desktopUserShape, userShape } from "../generated/user-fields.ts";
import { ROOT_DEPARTMENT } from "./departments.ts";
import type { Seed } from "./seed.ts";
import { checkShape, type Shape } from "./shape.ts";

const STRING: Shape = { types: ["string"] };
const SEED_SHAPE = objectShape({
  users: listOf(objectShape({ ...userShape.properties, userAccount: STRING, token: STRING })),
  departments: listOf(STRING),
  desktopUsers: listOf(objectShape({ ...desktopUserShape.properties, project_id: STRING, user_id: STRING })),
});

/** Returns the first problem of a seed, which starts with a JSON pointer; undefined if there is none. */
export function checkSeed(value: unknown): string | undefined {
  return checkShape(value, SEED_SHAPE, "") ?? checkEntries(value as Seed);
}

function checkEntries({ users = [], departments, desktopUsers = [] }: Seed): string | undefined {
  return (
    checkRequired("users", users, ["userAccount"]) ??
    checkRequired("desktopUsers", desktopUsers, ["project_id", "user_id"]) ??
    checkDistinct("users", users, ["userAccount"]) ??
    checkDistinct("users", users, ["thirdAccount"]) ??
    checkDistinct("users", users, ["token"]) ??
    checkDistinct("desktopUsers", desktopUsers, ["project_id", "user_id"]) ??
    (departments && checkDepartments(users, [ROOT_DEPARTMENT, ...departments]))
  );
}

function checkRequired(list: keyof Seed, entries: readonly object[], names: readonly string[]): string | undefined {
  for (const [index, entry] of entries.entries()) {
    const missing = names.find((name) => !Reflect.get(entry, name));
    if (missing !== undefined) return `/${list}/${index} needs the field ${missing}, which must not be empty.`;
  }
  return undefined;
}

function checkDistinct(list: keyof Seed, entries: readonly object[], names: readonly string[]): string | undefined {
  const indexes = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const values = names.map((name) => Reflect.get(entry, name));
    if (!values.every(Boolean)) continue;
    const key = JSON.stringify(values);
    const first = indexes.get(key);
    if (first !== undefined) {
      return `/${list}/${index} has the same ${names.join(" and ")} as /${list}/${first}. Change one of them.`;
    }
    indexes.set(key, index);
  }
  return undefined;
}

function checkDepartments(users: NonNullable<Seed["users"]>, departments: readonly string[]): string | undefined {
  const codes = new Set(departments);
  const index = users.findIndex(({ deptCode }) => typeof deptCode === "string" && !codes.has(deptCode));
  return index < 0 ? undefined : `/users/${index}/deptCode is not one of /departments. Add it there.`;
}

function objectShape(properties: Readonly<Record<string, Shape>>): Shape {
  return { types: ["object"], properties };
}

function listOf(items: Shape): Shape {
  return { types: ["array"], items };
}
