// Records the number of tests of each package, and the coverage that `pnpm contract` reported last.
import { saveParts } from "../record.ts";
import { describeRun } from "../run.ts";
import { countTests } from "./count-tests.ts";
import { readCoverage } from "./read-coverage.ts";

const run = describeRun("pnpm record:tests");
saveParts("tests", run, { coverage: readCoverage(), ...(await countTests()) });
