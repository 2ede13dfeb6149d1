import type { VisitorContext } from "./visitor.ts";

interface ServerVariable {
  enum?: unknown;
  default?: string;
  "x-known-values"?: string[];
}

/** A server variable lists its known values and takes others: services add regions over time. */
export function serverVariableOpen() {
  return {
    ServerVariable(variable: ServerVariable, { location, report }: VisitorContext) {
      const known = variable["x-known-values"] ?? [];
      if (variable.enum !== undefined) {
        const message = 'An "enum" rejects values that the service adds. Rename it to "x-known-values".';
        report({ message, location: location.child("enum").key() });
      } else if (variable.default === undefined || !known.includes(variable.default)) {
        const message = `The default "${variable.default}" is not a known value. Add it to "x-known-values".`;
        report({ message, location: location.child("default") });
      }
    },
  };
}
