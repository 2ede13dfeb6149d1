import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tests over `src`, which Stryker changes, rather than over `dist`. */
export default defineConfig({
  test: {
    dir: "test",
    // These are for the compiler, and make clients while they load: all tests would run for each mutant of what that takes.
    exclude: [...configDefaults.exclude, "**/types.test.ts"],
  },
  resolve: {
    alias: [
      { find: /^@hwc-users\/client$/, replacement: here("src/index.ts") },
      { find: /^@hwc-users\/client\/(functions|undici|validate)$/, replacement: here("src/$1.ts") },
      // Built straight into dist, because no one edits it.
      { find: "./generated/validators.js", replacement: here("dist/generated/validators.js") },
    ],
  },
});
