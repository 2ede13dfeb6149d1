import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Assets } from "../assets/bundle-assets.ts";
import { hashedName } from "../assets/hashed-name.ts";
import { readGuides } from "../guides/read-guides.ts";
import type { Language } from "../language/language.ts";
import type { Redoc } from "../redoc/build-redoc.ts";
import { redocPage } from "../redoc/page.ts";
import { downloadsFolder, listDownloads } from "../reference/downloads.ts";
import { type DocumentedOperation, readReferences } from "../reference/model.ts";
import type { Sample } from "../samples/read-samples.ts";
import { searchDocuments } from "../search/documents.ts";
import { searchOptions } from "../search/options.ts";
import { formFile } from "../try-it/form-file.ts";
import { renderPage, type Site } from "./layout.ts";
import { machineFiles } from "./machine-files.ts";
import { navigationOf } from "./navigation.ts";
import { guidePage, notFoundPage, operationPage, referencePage } from "./pages.ts";

/** What the pages of a language are built from. */
export interface LanguageInputs {
  /** The folder of the guides. */
  guides: string;
  samples: Sample[];
  assets: Assets;
  redoc: Redoc;
  language: Language;
  /** The public address of the site, if it is known. */
  url: string | undefined;
  /** The address of the repository, if it is known. */
  repository: string | undefined;
}

/**
 * Creates the files of a language, by path from the root of the site: pages, their Markdown, documents of the spec, search index.
 *
 * @throws {Error} when a guide or its translation is invalid; the message has the file.
 */
export function languageFiles(inputs: LanguageInputs): Map<string, string | Uint8Array> {
  const { samples, assets, redoc, language, url, repository } = inputs;
  const references = readReferences(samples, language);
  const [reference] = references;
  const downloads = listDownloads(language);
  const guides = readGuides(inputs.guides, { language, references, samples });

  const index = new MiniSearch(searchOptions);
  index.addAll(searchDocuments(guides, references));
  const search = JSON.stringify(index);
  const searchIndex = hashedName("assets/search.json", search);

  const entries = navigationOf(guides, references);
  const site: Site = { name: reference.title, language, entries, assets, searchIndex, url, repository };
  const pages = [
    ...guides.map((guide) => guidePage(guide, language)),
    ...references.map((one) => referencePage(one, downloads)),
    ...references.flatMap((one) => one.operations.map((operation) => operationPage(one, operation))),
    redocPage(reference, redoc),
    notFoundPage(language),
  ];
  const files: [string, string | Uint8Array][] = [
    ...pages.map((page): [string, string] => [page.path, renderPage(site, page)]),
    ...machineFiles({ guides, references, downloads, language }, url && new URL(language.folder, url).href),
    ...downloads
      .flatMap((download) => download.files)
      .map((file): [string, Uint8Array] => [file, readFileSync(join(downloadsFolder(language), file))]),
  ];
  return new Map([
    ...files.map(([path, content]): [string, string | Uint8Array] => [language.folder + path, content]),
    [searchIndex, search],
    ...references.flatMap((reference) => reference.operations.flatMap(formEntries)),
  ]);
}

function formEntries(operation: DocumentedOperation): [string, string][] {
  const form = formFile(operation);
  return form ? [[form.path, form.content]] : [];
}
