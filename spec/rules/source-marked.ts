import { SOURCES } from "./extension-definitions.ts";
import type { UnresolvedSchema } from "./schema.ts";
import { follow, isRecord, type Location, reportOnce, type VisitorContext } from "./visitor.ts";
import { type LocatedSchema, walkSchema } from "./walk-schema.ts";

interface Sourced {
  description?: string;
  schema?: UnresolvedSchema;
  "x-source"?: unknown;
}

interface Server extends Sourced {
  variables?: Record<string, Sourced>;
}

const LIMITS = [
  "const",
  "default",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "pattern",
  "uniqueItems",
];

/**
 * Every parameter, header, response, server, security scheme, limit, default and known value has its source in `x-source`. A source other than the
 * operation's page is named in the description too.
 */
export function sourceMarked() {
  const report = reportOnce();

  function checkSourced(what: string, sourced: Sourced, location: Location, context: VisitorContext): void {
    const source = sourced["x-source"];
    if (source === undefined) {
      const advice = `Add x-source: ${Object.keys(SOURCES).join(", ")}, or a list of these.`;
      report(context, `${what} has no source. ${advice}`, location);
    } else if (isRecord(source)) {
      const message = `${what} has a map as its source. Write a word or a list of words: a map is for the values of an enum.`;
      report(context, message, location.child("x-source"));
    } else {
      checkWords(what, source, sourced.description, location.child("x-source"), context);
    }
  }

  function checkWords(what: string, source: unknown, text = "", location: Location, context: VisitorContext): void {
    for (const word of [source].flat()) {
      const expected = typeof word === "string" ? SOURCES[word] : undefined;
      if (expected && !expected.pattern.test(text)) {
        const message = `${what} has the source "${word}", but its description does not say so. Add ${expected.words} to it.`;
        report(context, message, location);
      }
    }
  }

  function checkSchema(located: LocatedSchema, context: VisitorContext): void {
    const { schema, at, location, parent } = located;
    const source = schema["x-source"];
    const stated = LIMITS.find((keyword) => keyword in schema);
    if (source === undefined) {
      // The schema around an alternative can have the source of its limits.
      const isCovered = isAlternative(located) && parent?.schema["x-source"] !== undefined;
      if (stated && !isCovered) checkSourced(`The schema with "${stated}"`, schema, location, context);
      return;
    }
    const text = [schema.description, isAlternative(located) && parent?.schema.description].filter(Boolean).join(" ");
    if (!isRecord(source)) {
      checkWords("The schema", source, text, at("x-source"), context);
      return;
    }
    const meanings = isRecord(schema["x-enumDescriptions"]) ? schema["x-enumDescriptions"] : {};
    const values = (schema.enum ?? []).map(String);
    for (const value of values.filter((one) => !Object.hasOwn(source, one))) {
      report(context, `x-source has no source of "${value}". Add a line for it.`, at("x-source"));
    }
    for (const [value, word] of Object.entries(source)) {
      const entry = at("x-source").child(value);
      if (!values.includes(value)) {
        report(context, `x-source has a source of "${value}", which is not in the enum. Remove it.`, entry);
      }
      checkWords(`The value "${value}"`, word, `${text} ${meanings[value] ?? ""}`, entry, context);
    }
  }

  function checkSchemaOf({ schema = {} }: Sourced, context: VisitorContext): void {
    for (const located of walkSchema(schema, context.location.child("schema"), context)) checkSchema(located, context);
  }

  const withSchema = (what: string) => (sourced: Sourced, context: VisitorContext) => {
    checkSourced(what, sourced, context.location, context);
    checkSchemaOf(sourced, context);
  };

  return {
    Parameter: withSchema("The parameter"),
    Header: withSchema("The header"),
    Response: {
      enter(response: Sourced, context: VisitorContext) {
        checkSourced("The response", response, context.location, context);
      },
    },
    MediaType: checkSchemaOf,
    SecurityScheme(scheme: Sourced, context: VisitorContext) {
      checkSourced("The security scheme", scheme, context.location, context);
    },
    Server(server: Server, context: VisitorContext) {
      checkSourced("The server", server, context.location, context);
      // A variable has no description of its own: the server's names its source.
      const { description, variables = {} } = server;
      for (const [name, written] of Object.entries(variables)) {
        const variable = follow<Sourced>(written, context.location.child(["variables", name]), context);
        if (!variable) continue;
        const sourced = { ...variable.node, ...(description && { description }) };
        checkSourced("The server variable", sourced, variable.location, context);
      }
    },
  };
}

function isAlternative({ keyword = "" }: LocatedSchema): boolean {
  return ["allOf", "anyOf", "oneOf"].includes(keyword);
}
