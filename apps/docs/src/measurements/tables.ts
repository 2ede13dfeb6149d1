import { type Count, type Part, readRecord } from "@hwc-users/measurements";
import type { Language } from "../language/language.ts";
import { countTable } from "./count-table.ts";
import { partOf } from "./describe-run.ts";
import { nameOf } from "./names.ts";
import { speedTable } from "./speed-table.ts";

/** The tables of the pages "How fast" and "How tested", from the records that benchmarks and tests write. */
export const measurementTables: Record<string, (language: Language) => string> = {
  "speed-of-calls": (language) => speed("speed", language),
  "size-of-client": (language) => speed("size", language),
  "speed-of-mock": (language) => speed("mock", language),
  "speed-of-pages": (language) => speed("pages", language),
  "scores-of-pages": (language) => speed("scores", language),
  "test-counts": (language) => testCounts("tests", language),
  "packed-test-counts": (language) => testCounts("packed-tests", language),
  "contract-coverage": (language) => {
    const { t } = language;
    const columns = { subject: t("operation"), value: t("covered"), of: t("requirements"), sum: t("all") };
    return countTable([tests("coverage", "pnpm record:tests")], columns, language);
  },
  "spec-mutants": (language) => {
    const { t } = language;
    const columns = { subject: t("result"), value: t("mutants"), of: t("of") };
    const part = tests("spec-mutants", "pnpm contract:mutants");
    return countTable([part], columns, language, (name) => nameOf(name, language));
  },
  "client-mutants": (language) => {
    const { t } = language;
    const parts = Object.entries(readRecord("tests")).filter(([name]) => name.startsWith("client-mutants/"));
    const columns = { subject: t("folder"), value: t("detected"), of: t("mutants"), sum: t("all") };
    return countTable(
      parts.map(([, part]) => part),
      columns,
      language,
    );
  },
  "fuzz-requests": (language) => {
    const { t } = language;
    const columns = { subject: t("target"), value: t("requests"), sum: t("all") };
    return countTable([tests("fuzz", "pnpm mock:fuzz")], columns, language);
  },
  "interop-tools": (language) => {
    const { t } = language;
    const columns = { subject: t("tool"), value: t("checks passed"), of: t("checks") };
    return countTable([tests("interop", "pnpm interop")], columns, language);
  },
};

function speed(name: string, language: Language): string {
  return speedTable(partOf(readRecord("speed"), name, `pnpm --filter @hwc-users/bench bench --only ${name}`), language);
}

function tests(name: string, command: string): Part<Count> {
  return partOf(readRecord("tests"), name, command);
}

function testCounts(name: string, language: Language): string {
  const { t } = language;
  const columns = { subject: t("package"), value: t("tests"), sum: t("all") };
  return countTable([tests(name, "pnpm record:tests")], columns, language);
}
