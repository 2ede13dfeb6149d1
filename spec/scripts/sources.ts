// Prints every statement of the bundled documents with its sources, and the number of statements from each source. Exits with 1
// if a statement has no source.
import bundle from "../dist/bundle.json" with { type: "json" };
import signInBundle from "../dist/sign-in-bundle.json" with { type: "json" };
import { listAllStatements } from "../src/statements/list-statements.ts";

const statements = listAllStatements([bundle, signInBundle]);
for (const { kind, name, sources } of statements) console.log(`${kind}: ${name}: ${sources.join(", ") || "NO SOURCE"}`);

const counts = Map.groupBy(statements, ({ sources }) => sources.join(", ") || "NO SOURCE");
console.log(`\n${statements.length} statements`);
for (const [sources, { length }] of counts) console.log(`${String(length).padStart(6)}  ${sources}`);
const missing = counts.get("NO SOURCE") ?? [];
if (missing.length > 0) {
  console.error(`\nAdd x-source to: ${missing.map(({ kind, name }) => `${kind} ${name}`).join("; ")}.`);
  process.exitCode = 1;
}
