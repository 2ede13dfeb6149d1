import { matchPath } from "@hwc-users/spec";

/** Prism compiles the path template of the operation on each request, which takes longer than the match. */
export const URI = {
  // Prism calls it with `new`, which returns this object.
  Template: function template(text: string) {
    return {
      match(path: string): Record<string, string> | null {
        const values = matchPath(text, path);
        if (!values) return null;
        return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));
      },
    };
  },
};
