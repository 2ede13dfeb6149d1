type Preference =
  | { ok: true; value: { code?: number; exampleKey?: string } }
  | { ok: false; problem: { status: number; title: string; detail: string } };

/** Reads which answer a request asks for, such as `Prefer: code=403, example=notAllowed`. */
export function readPreference(header: string | string[] | undefined): Preference {
  const preferences = Object.fromEntries(
    [header ?? []]
      .flat()
      .flatMap((line) => line.split(/[,;]/))
      .map((preference) => preference.split("=").map((part) => part.trim().replaceAll('"', ""))),
  ) as Record<string, string>;
  const { code, example } = preferences;
  if (code !== undefined && !/^\d{3}$/.test(code)) {
    const detail = `The header "Prefer" asks for code=${code}, which is not a status. Write a status such as code=403.`;
    return { ok: false, problem: { status: 400, title: "The Prefer header is wrong", detail } };
  }
  return {
    ok: true,
    value: { ...(code !== undefined && { code: Number(code) }), ...(example !== undefined && { exampleKey: example }) },
  };
}
