import { sharedConfig } from "@hwc-users/testing/vitest";
import { mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, which vitest knows only from an earlier run. */
const LONGEST = ["every-page", "code-blocks", "samples", "page-try-it", "recipe-disable-accounts", "page-redoc"].map(
  (name) => `/${name}.test.ts`,
);

/** Starts the longest files first: the last one would leave a processor idle. */
class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    const { long = [], short = [] } = Object.groupBy(await super.sort(specifications), (specification) =>
      isLong(specification) ? "long" : "short",
    );
    return [...long, ...short];
  }
}

export default mergeConfig(sharedConfig, {
  test: {
    globalSetup: ["test/setup/built-site.ts", "test/setup/chromium-server.ts"],
    sequence: { sequencer: LongestFirst },
    // On two processors vitest would run one file at a time.
    maxWorkers: 2,
  },
});
