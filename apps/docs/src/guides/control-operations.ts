import control from "@hwc-users/mock/control.json" with { type: "json" };
import chinese from "../language/control.zh-CN.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { table } from "./table.ts";

const TRANSLATIONS = new Map(Object.entries(chinese));

/**
 * Lists the operations of the mock's control API.
 *
 * @throws {Error} when a summary has no translation; the message names it and the file.
 */
export function controlOperations({ tag, t }: Language): string {
  return table(
    [t("request"), t("operation"), t("what it does")],
    Object.entries(control.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) => {
        if (!("summary" in operation)) return [];
        const { operationId, summary } = operation;
        return [[`\`${method.toUpperCase()} ${path}\``, operationId, tag === "en" ? summary : translate(summary)]];
      }),
    ),
  );
}

function translate(summary: string): string {
  const translation = TRANSLATIONS.get(summary);
  if (translation === undefined)
    throw new Error(
      `The summary "${summary}" of the control API has no translation. Add it to src/language/control.zh-CN.json.`,
    );
  return translation;
}
