import type { Json } from "@hwc-users/spec";

/** Lists the values that a map beside an enumeration lacks, and those that only the map has. */
export function namesBeside(names: readonly string[], values: Json): string[] {
  const all = [values].flat().map(String);
  return [
    ...all.filter((value) => !names.includes(value)).map((value) => `not ${value}`),
    ...names.filter((name) => !all.includes(name)).map((name) => `also ${name}`),
  ];
}
