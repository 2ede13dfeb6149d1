import { repository } from "@hwc-users/testing";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs the tests that failed first, then the quickest, so that most results appear within seconds. */
class QuickestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const durationOf = (specification: TestSpecification) => {
      const last = this.ctx.cache.getTestSpecificationResult(specification);
      return last && !last.failed ? last.duration : 0;
    };
    return specifications.toSorted((one, other) => durationOf(one) - durationOf(other));
  }
}

/** For `watch-tests.ts`. It leaves out packages whose tests build the docs, copy the repository or install tarballs. */
export default defineConfig({
  root: repository,
  test: {
    projects: ["spec", "packages/{bench,client,contract,faults,junit,licences,testing}", "apps/mock"],
    sequence: { sequencer: QuickestFirst },
    reporters: [["default", { summary: false }]],
  },
});
