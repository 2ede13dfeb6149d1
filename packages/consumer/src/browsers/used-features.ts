import { basename } from "node:path";
import ts from "typescript5";

const options: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

/** Lists the globals and their members that TypeScript code uses, such as `Map.groupBy` or `fetch`, with everything it imports. */
export function usedFeatures(entries: string[]): Set<string> {
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (/^lib\..*\.d\.ts$/.test(basename(declaration.getSourceFile().fileName))) used.add(nameOf(declaration));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) ts.forEachChild(file, visit);
  return used;
}

/** The static members of `Map` are declared in `MapConstructor`, those of `URL` in the type of the variable `URL`. */
function nameOf(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration)?.getText() ?? "";
  let owner: ts.Node = declaration.parent;
  if (ts.isTypeLiteralNode(owner)) owner = owner.parent;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isVariableDeclaration(owner)) return name;
  return `${owner.name.getText().replace(/^Readonly(?=Array|Map|Set)|Constructor$/g, "")}.${name}`;
}
