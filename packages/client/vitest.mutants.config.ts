import { configDefaults, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

export default mergeConfig(config, {
  test: {
    // The compiler checks these types. The file creates clients when it is loaded, so Stryker would run all tests for each
    // mutant of that code. The other test compiles a copy of the source, and mutated source does not compile.
    exclude: [...configDefaults.exclude, "**/types.test.ts", "**/third-service.test.ts"],
  },
});
