import type { VisitorContext } from "./visitor.ts";

const EXPECTED = ["minimal", "full"];

/** Every request body has the named examples `minimal` and `full`. */
export function requestExamples() {
  return {
    RequestBody: {
      MediaType(mediaType: { examples?: Record<string, unknown> }, { location, report }: VisitorContext) {
        for (const name of EXPECTED) {
          if (!mediaType.examples?.[name]) {
            report({ message: `The request has no example "${name}". Add it.`, location: location.key() });
          }
        }
      },
    },
  };
}
