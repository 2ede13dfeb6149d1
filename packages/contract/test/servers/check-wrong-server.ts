import { describe, expect, test } from "vitest";
import { runWrongServer } from "../../servers/run/run-wrong-server.ts";
import { SEED_OF_SPEC } from "../../servers/run/seed-of-spec.ts";
import type { Kind } from "../../servers/wrong/wrong-server.ts";

/** Adds a test for each wrong server: the run names what is wrong, and leaves the accounts as they were. */
export function testWrongServers(kinds: readonly Kind[]): void {
  describe(`with the seed ${SEED_OF_SPEC}, a run names a server of the kind`, () => {
    describe.for(kinds)("$kind that", ({ servers }) => {
      test.for(servers)("$name ($operationId)", async (server) => {
        const { violations, isNamed, isRestored } = await runWrongServer(server, SEED_OF_SPEC);
        expect(isNamed, `no line matches ${server.named}:\n${violations.join("\n")}`).toBe(true);
        expect(isRestored).toBe(true);
      });
    });
  });
}
