interface Template {
  match(path: string): Record<string, string> | null;
}

const templates = new Map<string, Template>();

/** Prism compiles the path template of the operation anew for each request. This compiles it once. */
export const URI = {
  // Prism calls it with `new`, which takes the object that is returned.
  Template: function template(text: string): Template {
    const compiled = templates.get(text) ?? compile(text);
    templates.set(text, compiled);
    return compiled;
  },
};

function compile(text: string): Template {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const literals = text.split(/\{\w+\}/).map((literal) => literal.replaceAll(/[^\w/]/g, "\\$&"));
  const pattern = new RegExp(`^${literals.join("([^/]+)")}$`);
  return {
    match(path) {
      const values = pattern.exec(path)?.slice(1);
      return values
        ? Object.fromEntries(values.map((value, index) => [names[index], decodeURIComponent(value)]))
        : null;
    },
  };
}
