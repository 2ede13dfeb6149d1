export { type Comparison, type Count, type Goal, isMet, type Label } from "./figures.ts";
export { readGeneratedSection, writeGeneratedSection } from "./generated-section.ts";
export { markdownTable } from "./markdown-table.ts";
export { type Part, type RecordOf, readRecord, saveParts } from "./record.ts";
export { describeRun, type Machine, type Run } from "./run.ts";
