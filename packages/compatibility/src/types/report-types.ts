import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

const NOT_REPORTED = { default: { logLevel: ExtractorLogLevel.None } };
const REPORTED = { default: { logLevel: ExtractorLogLevel.Error } };

/**
 * Returns the report of API Extractor for each entry of a package: all declarations that the entry exports or uses.
 *
 * @param packageFolder A package with built declarations.
 * @returns The reports by the name of the entry, such as `@hwc-users/client/functions`.
 * @throws {Error} when a declaration is missing or does not compile.
 */
export async function reportTypes(packageFolder: string): Promise<Map<string, string>> {
  const { name, exports } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const entries = Object.entries<{ types?: string }>(exports).flatMap(([entry, { types }]) =>
    types === undefined ? [] : [[join(name, entry), join(packageFolder, types)] as const],
  );
  const declarations = entries.map(([, file]) => file);
  const folder = await mkdtemp(join(tmpdir(), "report-types-"));
  try {
    const reports = new Map<string, string>();
    let compilerState: CompilerState | undefined;
    for (const [entry, file] of entries) {
      const config = prepareConfig(packageFolder, file, folder);
      // The entries share most declarations: they are compiled once.
      compilerState ??= CompilerState.create(config, { additionalEntryPoints: declarations });
      extract(config, compilerState);
      reports.set(entry, await readFile(join(folder, "report.api.md"), "utf8"));
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function prepareConfig(packageFolder: string, declarations: string, reportFolder: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: { lib: ["ESNext", "DOM", "DOM.Iterable"], module: "NodeNext", strict: true, types: [] },
          files: [declarations],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: "report",
        reportFolder,
        reportTempFolder: join(reportFolder, "temp"),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: REPORTED,
        extractorMessageReporting: NOT_REPORTED,
        tsdocMessageReporting: NOT_REPORTED,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, "package.json"),
  });
}

function extract(config: ExtractorConfig, compilerState: CompilerState): void {
  const problems: string[] = [];
  const { succeeded } = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback(message) {
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
      // Writes nothing to the console.
      message.handled = true;
    },
  });
  if (!succeeded || problems.length > 0) {
    throw new Error(`API Extractor cannot read ${config.mainEntryPointFilePath}:\n${problems.join("\n")}`);
  }
}
