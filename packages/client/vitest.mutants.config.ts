import { configDefaults, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

export default mergeConfig(config, {
  test: {
    // These tests are for the compiler. They create clients while they load, so Stryker would run all tests for each mutant of
    // that code.
    exclude: [...configDefaults.exclude, "**/types.test.ts"],
  },
});
