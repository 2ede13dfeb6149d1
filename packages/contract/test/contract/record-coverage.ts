import { afterEach } from "vitest";
import { takeCovered } from "../../src/coverage/coverage-tracker.ts";

afterEach(({ task }) => {
  task.meta.requirements = takeCovered();
});
