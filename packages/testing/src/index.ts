export { type CapturedRequest, type CapturingServer, startCapturingServer } from "./capturing-server.ts";
export { launchOptions } from "./chromium.ts";
export { freePort } from "./free-port.ts";
export { installPackages, packageFolders } from "./install-packages.ts";
export {
  missingPrograms,
  type NeedsProgram,
  needsChromium,
  needsCurl,
  needsGo,
  needsJava,
  needsPhp,
  needsPython,
} from "./needs.ts";
export { packPackage, pnpmCommand } from "./pack.ts";
export { repository } from "./repository.ts";
export { type CommandResult, type RunOptions, run, runOrThrow } from "./run.ts";
export { type RunningProcess, startProcess } from "./start-process.ts";
export { startTestServer, type TestServer } from "./test-server.ts";
