import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

declare module "vitest" {
  interface TaskMeta {
    /** Why the test is skipped on this machine. */
    skipReason?: string;
  }
}

/** A program that some tests run and that the package manager does not install. */
interface Program {
  name: string;
  /** The path of the program; undefined when it is not installed. */
  path: string | undefined;
  /** How to provide the program when it is missing. */
  remedy: string;
}

/** Options of a test or suite. */
export interface NeedsProgram {
  /** True when the program is missing, except in CI: there the tests run, and fail. */
  skip: boolean;
  meta: { skipReason?: string };
}

const DEFAULT_CHROMIUM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  win32: "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
};

/** The path of Chromium, or of a browser that is built from it. */
export const chromiumPath = process.env["CHROMIUM_PATH"] ?? DEFAULT_CHROMIUM[process.platform] ?? "/usr/bin/chromium";

const curl: Program = { name: "curl", path: findProgram("curl"), remedy: "install it" };
const python: Program = { name: "python3", path: findProgram("python3"), remedy: "install it" };
const java: Program = { name: "java", path: findProgram("java"), remedy: "install a JDK of Java 11 or newer" };
const go: Program = { name: "go", path: findProgram("go"), remedy: "install Go 1.16 or newer" };
const php: Program = { name: "php", path: findProgram("php"), remedy: "install the command line of PHP 8 or newer" };
const chromium: Program = {
  name: `Chromium (${chromiumPath})`,
  path: isExecutable(chromiumPath) ? chromiumPath : undefined,
  remedy: "install it or set CHROMIUM_PATH",
};

/**
 * Skips a test or suite where Chromium is missing; the end of the run lists it with this reason.
 *
 * @example
 * describe("the page", needsChromium, () => { … });
 */
export const needsChromium: NeedsProgram = needs(chromium);

/** Skips a test or suite where curl is missing, as {@link needsChromium} does. */
export const needsCurl: NeedsProgram = needs(curl);

/** Skips a test or suite where Python 3 is missing, as {@link needsChromium} does. */
export const needsPython: NeedsProgram = needs(python);

/** Skips a test or suite where Java is missing, as {@link needsChromium} does. */
export const needsJava: NeedsProgram = needs(java);

/** Skips a test or suite where Go is missing, as {@link needsChromium} does. */
export const needsGo: NeedsProgram = needs(go);

/** Skips a test or suite where PHP is missing, as {@link needsChromium} does. */
export const needsPhp: NeedsProgram = needs(php);

/** The programs that are missing, for the cache of test results: a run that skips tests proves less. */
export function missingPrograms(): string[] {
  return [chromium, curl, python, java, go, php].filter(({ path }) => path === undefined).map(({ name }) => name);
}

function needs({ name, path, remedy }: Program): NeedsProgram {
  if (path !== undefined || process.env["CI"] !== undefined) return { skip: false, meta: {} };
  return { skip: true, meta: { skipReason: `${name} is missing: ${remedy}` } };
}

function findProgram(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const file = process.platform === "win32" ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
