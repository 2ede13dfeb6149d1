import type { VisitorContext } from "./visitor.ts";

interface WithExamples {
  examples?: Record<string, unknown>;
}

interface Response {
  content?: Record<string, WithExamples>;
  headers?: Record<string, WithExamples>;
}

const hasExample = ({ examples = {} }: WithExamples) => Object.keys(examples).length > 0;

/** Every response has a named example: of its body, or of a header if it has no body. */
export function responseExamples() {
  return {
    Response(response: Response, { key, location, report, resolve }: VisitorContext) {
      const mediaTypes = Object.values(response.content ?? {});
      const headers = Object.values(response.headers ?? {}).map((header) => resolve<WithExamples>(header).node ?? {});
      if (mediaTypes.length > 0 ? !mediaTypes.every(hasExample) : !headers.some(hasExample)) {
        report({ message: `The ${key} response has no named example. Add one.`, location: location.key() });
      }
    },
  };
}
