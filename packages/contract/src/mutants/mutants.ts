import { isObject, type Json, type JsonObject } from "../document/document.ts";
import { type Change, drop, replace } from "./change.ts";
import { GRAMMAR, type Kind, type Rule } from "./grammar.ts";
import { additions, shownValue } from "./operators.ts";

type Path = (string | number)[];

/** A bundle that differs from the spec's in one place. */
export interface Mutant {
  /** Where and how, such as `components/schemas/JobTitle/maxLength: 33 in place of 32`. */
  title: string;
  /** Makes the changed bundle; the given one stays as it is. */
  make(): JsonObject;
}

/**
 * Changes a bundle in each of its places, in each way that says something else.
 *
 * @throws {Error} when the bundle uses a keyword that nobody said how to change; the message names it.
 */
export function mutantsOf(document: JsonObject): Mutant[] {
  const mutants: Mutant[] = [];

  function add(path: Path, changes: readonly Change[]): void {
    for (const { title, apply } of changes) {
      mutants.push({
        title: `${path.join("/")}: ${title}`,
        make: () => changedCopy(document, path, apply) as JsonObject,
      });
    }
  }

  function visit(value: Json | undefined, kind: Kind, path: Path): void {
    if (kind === "shown") visitShown(value as Json, path);
    if (kind === "shown" || !isObject(value)) return;
    const rules: Record<string, Rule> = GRAMMAR[kind];
    for (const [key, inner] of Object.entries(value)) {
      const rule = rules[key];
      if (!rule)
        throw new Error(
          `${[...path, key].join("/")}: nobody said how to change "${key}". Say it in src/mutants/grammar.ts.`,
        );
      follow(rule, inner, value, [...path, key]);
    }
    if (kind === "schema") for (const [key, added] of additions(value)) add([...path, key], [replace(added)]);
  }

  function follow({ self = [], each = [], kind, holds }: Rule, value: Json, holder: JsonObject, path: Path): void {
    add(
      path,
      self.flatMap((operator) => operator(value, holder, document)),
    );
    if (each.length > 0 || holds) {
      const list = Array.isArray(value);
      for (const [key, inner] of Object.entries(value as JsonObject)) {
        const place = [...path, list ? Number(key) : key];
        add(
          place,
          each.flatMap((operator) => operator(inner, holder, document)),
        );
        if (kind) visit(inner, kind, place);
      }
    } else if (kind) visit(value, kind, path);
  }

  /** What an example shows is changed in each of its leaves, and each member is left out once. */
  function visitShown(value: Json, path: Path): void {
    if (!isObject(value) && !Array.isArray(value)) return;
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value as JsonObject)) {
      const place = [...path, list ? Number(key) : key];
      add(place, [drop, ...shownValue(inner, {}, document)]);
      visitShown(inner, place);
    }
  }

  visit(document, "document", []);
  return mutants;
}

/** Copies only what lies on the way to the change. */
function changedCopy(value: Json, [key, ...rest]: Path, apply: Change["apply"]): Json {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as JsonObject) }) as JsonObject;
  if (key === undefined) return value;
  if (rest.length === 0) apply(copy, key);
  else copy[key] = changedCopy(copy[key] as Json, rest, apply);
  return copy;
}
