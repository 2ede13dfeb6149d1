import { configDefaults, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

export default mergeConfig(config, {
  test: {
    // These are for the compiler, and make clients while they load: all tests would run for each mutant of what that takes.
    exclude: [...configDefaults.exclude, "**/types.test.ts"],
  },
});
