/** A declaration in a report of API Extractor. */
export interface Declaration {
  isExported: boolean;
  /** The code, without comments and `export`: entries that use a declaration have the same code. */
  code: string;
}

const DECLARED =
  /^(?:export )?(?:default )?(?:abstract )?(?:class|const|enum|function|interface|namespace|type|let) ([\w$]+)/;

/** Returns the declarations of a report by their names. The overloads of a function are one declaration. */
export function parseReport(report: string): Map<string, Declaration> {
  const code = /```ts\n(.*)\n```/s.exec(report)?.[1] ?? "";
  const declarations = new Map<string, Declaration>();
  for (const block of code.split("\n\n").map(withoutComments)) {
    // An import, or another name for a declaration, is its own name.
    const name = DECLARED.exec(block)?.[1] ?? block;
    const overloads = declarations.get(name)?.code;
    const isExported = block.startsWith("export ");
    const declared = block.replace(/^export (?:default )?/, "");
    if (block !== "") declarations.set(name, { isExported, code: overloads ? `${overloads}\n${declared}` : declared });
  }
  return declarations;
}

function withoutComments(block: string): string {
  const lines = block.split("\n").filter((line) => !line.trimStart().startsWith("//"));
  return lines.join("\n").trim();
}
