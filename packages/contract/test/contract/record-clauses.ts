import { afterEach } from "vitest";
import { takeSeen } from "../../src/coverage/ledger.ts";

afterEach(({ task }) => {
  task.meta.clauses = takeSeen();
});
