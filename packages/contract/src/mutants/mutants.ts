import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { GRAMMAR, type Kind, type Rule } from "./grammar.ts";
import { drop, type Mutation, replace } from "./mutation.ts";
import { additions, shownValue } from "./operators.ts";

type Path = (string | number)[];

/** A bundle that differs from the spec in one location. */
export interface Mutant {
  /** The location and the mutation, such as `components/schemas/JobTitle/maxLength: 33 in place of 32`. */
  title: string;
  /** Creates the changed bundle. The original does not change. */
  create(): JsonObject;
}

/**
 * Lists the mutants of a bundle: each location is changed in each way that changes its meaning.
 *
 * @throws {Error} when the bundle has a keyword that the grammar lacks; the message names it.
 */
export function mutantsOf(document: JsonObject): Mutant[] {
  const mutants: Mutant[] = [];

  function add(path: Path, mutations: readonly Mutation[]): void {
    for (const { title, apply } of mutations) {
      mutants.push({
        title: `${path.join("/")}: ${title}`,
        create: () => changedCopy(document, path, apply) as JsonObject,
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
          `${[...path, key].join("/")}: no rule changes the keyword "${key}". Add one to src/mutants/grammar.ts.`,
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
        const location = [...path, list ? Number(key) : key];
        add(
          location,
          each.flatMap((operator) => operator(inner, holder, document)),
        );
        if (kind) visit(inner, kind, location);
      }
    } else if (kind) visit(value, kind, path);
  }

  /** Changes each leaf of an example's value, and removes each member once. */
  function visitShown(value: Json, path: Path): void {
    if (!isObject(value) && !Array.isArray(value)) return;
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value as JsonObject)) {
      const location = [...path, list ? Number(key) : key];
      add(location, [drop, ...shownValue(inner, {}, document)]);
      visitShown(inner, location);
    }
  }

  visit(document, "document", []);
  return mutants;
}

/** Copies the changed object or list and those around it; the rest is shared. */
function changedCopy(value: Json, [key, ...rest]: Path, apply: Mutation["apply"]): Json {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as JsonObject) }) as JsonObject;
  if (key === undefined) return value;
  if (rest.length === 0) apply(copy, key);
  else copy[key] = changedCopy(copy[key] as Json, rest, apply);
  return copy;
}
