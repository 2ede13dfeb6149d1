import { dereference, type UnresolvedSchema } from "./schema.ts";
import { follow, reportOnce, type VisitorContext } from "./visitor.ts";

interface Root {
  components?: { securitySchemes?: Record<string, { name?: string }> };
}

interface Parameter {
  name?: string;
  in?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  schema?: UnresolvedSchema;
  examples?: object;
}

/** OpenAPI ignores header parameters with these names. */
const OWN_HEADERS = ["accept", "authorization", "content-type"];

/** The styles that the client writes, by place. */
const STYLES: Record<string, string[]> = { header: ["simple"], path: ["simple"], query: ["form", "deepObject"] };

/** A parameter is one that the client can send and that a caller can name without doubt, and has an example. */
export function parameterForm() {
  const report = reportOnce();
  let tokenHeaders: string[] = [];

  function problemOf(parameter: Parameter, context: VisitorContext) {
    const { name = "", in: place = "", required, schema = {}, style, explode, examples } = parameter;
    const header = place === "header" ? name.toLowerCase() : "";
    if (place === "path" && required !== true) return ["in", 'is in the path. Add "required: true".'];
    if (place === "cookie") return ["in", "is in a cookie, which clients do not send. Use a header or the query."];
    if (OWN_HEADERS.includes(header)) return ["name", "is a header that OpenAPI ignores. Remove the parameter."];
    if (tokenHeaders.includes(header)) return ["name", "is the header of a token. Remove it; security demands it."];
    if (style !== undefined && STYLES[place] && !STYLES[place].includes(style)) {
      return ["style", `has a style that the client does not write. Write ${STYLES[place].join(" or ")}.`];
    }
    if (place === "query" && explode === false)
      return ["explode", 'has "explode: false". Write true: the client repeats the name.'];
    if (parameter.allowReserved)
      return ["allowReserved", "is always percent-encoded by the client. Remove allowReserved."];
    if (Object.keys(examples ?? {}).length === 0) return ["name", 'has no example. Add a named one to "examples".'];
    const { default: value } = dereference(schema, context.location.child("schema"), context);
    if (required && value !== undefined) {
      return ["required", 'is required, so that its default is never used. Remove "required" or "default".'];
    }
    return undefined;
  }

  return {
    Root({ components = {} }: Root) {
      const schemes = Object.values(components.securitySchemes ?? {});
      tokenHeaders = schemes.flatMap(({ name }) => name?.toLowerCase() ?? []);
    },
    Parameter(parameter: Parameter, context: VisitorContext) {
      const [at, problem] = problemOf(parameter, context) ?? [];
      if (at && problem) report(context, `The parameter "${parameter.name}" ${problem}`, context.location.child(at));
    },
    Operation({ parameters = [] }: { parameters?: Parameter[] }, context: VisitorContext) {
      // The client has one object for the arguments in the path, those in the query, and the body.
      const taken = new Map([["body", "the body"]]);
      for (const [index, written] of parameters.entries()) {
        const at = context.location.child(["parameters", index]);
        const { name = "", in: place = "" } = follow<Parameter>(written, at, context)?.node ?? {};
        if (!["path", "query"].includes(place)) continue;
        const other = taken.get(name);
        if (other && other !== place) {
          const message = `The parameter "${name}" in the ${place} has the name of ${other === "the body" ? other : `one in the ${other}`}. Callers cannot pass both: leave it out, or describe the value in one place.`;
          report(context, message, at);
        }
        taken.set(name, place);
      }
    },
  };
}
