import { RIGHT_SERVERS } from "../right/right-servers.ts";
import { KINDS, KINDS_FROM_SPEC } from "../wrong/wrong-servers.ts";
import { readOptions } from "./options.ts";
import { type Result, resultTable } from "./result-table.ts";
import { runRightServer } from "./run-right-server.ts";
import { runWrongServer } from "./run-wrong-server.ts";

const { seeds, isWanted } = readOptions(process.argv.slice(2));
const results: Result[] = [];
for (const { kind, servers } of [...KINDS, ...KINDS_FROM_SPEC]) {
  for (const wrong of servers) {
    const name = `${wrong.operationId} ${wrong.name}`;
    if (!isWanted(`${kind}: ${name}`)) continue;
    for (const seed of seeds) {
      const { isNamed, isRestored } = await runWrongServer(wrong, seed);
      results.push({ kind, name, isPassed: isNamed, isRestored });
    }
  }
}
for (const right of RIGHT_SERVERS) {
  if (!isWanted(`right servers: ${right.name}`)) continue;
  for (const seed of seeds) {
    for (const { code, isRestored } of await runRightServer(right, seed)) {
      results.push({ kind: "right servers", name: right.name, isPassed: code === 0, isRestored });
    }
  }
}
console.log(resultTable(results));
if (results.some(({ isPassed, isRestored }) => !isPassed || isRestored === false)) process.exitCode = 1;
