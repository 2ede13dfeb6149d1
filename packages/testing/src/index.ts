export { type CapturedRequest, type CapturingServer, startCapturingServer } from "./capturing-server.ts";
export { launchOptions } from "./chromium.ts";
export { freePort } from "./free-port.ts";
export { listen, type TestServer } from "./listen.ts";
export { missingPrograms, type NeedsProgram, needsChromium, needsCurl } from "./needs.ts";
export { installPackages, packPackage } from "./pack.ts";
export { type CommandResult, type RunOptions, run, runOrThrow } from "./run.ts";
export { type RunningProcess, startProcess } from "./start-process.ts";
