import { describe, expect, test } from "vitest";
import { RIGHT_SERVERS } from "../../servers/right/right-servers.ts";
import { runRightServer } from "../../servers/run/run-right-server.ts";
import { SEED_OF_SPEC } from "../../servers/run/seed-of-spec.ts";

describe(`with the seed ${SEED_OF_SPEC}, a server that`, () => {
  test.for(RIGHT_SERVERS)("$name conforms, and keeps its accounts", async (server) => {
    for (const { code, violations, error, isRestored = true } of await runRightServer(server, SEED_OF_SPEC)) {
      expect(error).toBe("");
      expect(violations).toEqual([]);
      expect(code).toBe(0);
      expect(isRestored).toBe(true);
    }
  });
});
