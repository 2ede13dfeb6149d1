import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../language/language.ts";
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

/** Returns the folder of the published documents in a language. */
export function downloadsFolder(language: Language): string {
  return dirname(bundlePath("openapi.json", language));
}

/** Lists the published documents in a language: on each page the one of all operations first, and OpenAPI 3.1 before 3.0. */
export function listDownloads(language: Language): Download[] {
  const folder = downloadsFolder(language);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((yaml) => {
      const json = yaml.replace(/yaml$/, "json");
      const { openapi, info } = JSON.parse(readFileSync(join(folder, json), "utf8"));
      const page = yaml.startsWith("sign-in") ? "reference-sign-in" : "reference";
      return { page, title: info.title, openapi: openapi.replace(/\.\d+$/, ""), files: [yaml, json] };
    })
    .sort((one, other) => other.openapi.localeCompare(one.openapi) || one.title.localeCompare(other.title));
}
