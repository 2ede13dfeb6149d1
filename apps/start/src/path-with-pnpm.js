// Prints the PATH, with the pnpm that runs this script first. With `ignore-scripts`, npm leaves another `pnpm` there: a
// file that a shell can start, but neither turbo nor the shell emulator of pnpm can.
import { delimiter, dirname } from "node:path";

const { npm_execpath: pnpm = "", PATH = "" } = process.env;
console.log([dirname(pnpm), PATH].join(delimiter));
