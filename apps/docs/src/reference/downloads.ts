import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundlePath } from "./model.ts";

/** A published document of the spec, for readers to download. */
export interface Download {
  /** The file name of the reference page that offers it, without its extension. */
  page: string;
  title: string;
  /** The version of OpenAPI, such as `3.0`. */
  openapi: string;
  /** The names of its files: YAML and JSON. */
  files: string[];
}

/** The folder of the published documents. */
export const downloadsFolder = dirname(bundlePath("openapi.json"));

/** Lists the published documents: on each page the one of all operations first, and OpenAPI 3.1 before 3.0. */
export function listDownloads(): Download[] {
  return readdirSync(downloadsFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((yaml) => {
      const json = yaml.replace(/yaml$/, "json");
      const { openapi, info } = JSON.parse(readFileSync(join(downloadsFolder, json), "utf8"));
      const page = yaml.startsWith("sign-in") ? "reference-sign-in" : "reference";
      return { page, title: info.title, openapi: openapi.replace(/\.\d+$/, ""), files: [yaml, json] };
    })
    .sort((one, other) => other.openapi.localeCompare(one.openapi) || one.title.localeCompare(other.title));
}
