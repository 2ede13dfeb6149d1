import { describe, expect, test } from "vitest";
import { compareTypes } from "../src/types/compare-types.ts";

const DECLARATIONS = `export class AbortError extends Error {
    readonly name = "AbortError";
}

export interface CallOptions {
    headers?: Record<string, string>;
    retry?: {
        retries?: number;
        statuses?: number[];
    };
    signal?: AbortSignal;
}

interface Outcome {
    requestId?: string;
}

export type KnownErrorCode = "U.1" | "U.2" | 3;

export type Region = "north" | "south" | (string & Record<never, never>);

// @public
export function send(text: string): void;

// @public
export function send(bytes: Uint8Array): void;`;

/** Replaces a text in the declarations of an entry, and lists the changes that this makes. */
function compareEdited(text: string, replacement: string) {
  const edited = DECLARATIONS.replace(text, replacement);
  if (edited === DECLARATIONS) throw new Error(`The declarations do not have the text ${text}`);
  const [base, revision] = [DECLARATIONS, edited].map((code) => new Map([["entry", `\`\`\`ts\n${code}\n\`\`\`\n`]]));
  return compareTypes("@hwc-users/client", base ?? new Map(), revision ?? new Map()).map(
    ({ impact, text }) => `${impact}: ${text}`,
  );
}

describe("a changed declaration", () => {
  test.for([
    ["without an option", "    signal?: AbortSignal;\n", "", "`CallOptions` lost `signal`."],
    ["without an option that is not exported", "    requestId?: string;\n", "", "`Outcome` lost `requestId`."],
    ["with a required option", "signal?:", "signal:", "`CallOptions` now requires `signal`."],
    [
      "with a new required option",
      "    signal?:",
      "    proxy: string;\n    signal?:",
      "`CallOptions` now requires `proxy`.",
    ],
    ["without a literal", '"U.1" | "U.2" | 3', '"U.2"', '`KnownErrorCode` lost `"U.1"`, `3`.'],
    [
      "without an overload",
      "// @public\nexport function send(bytes: Uint8Array): void;",
      "",
      "`send` lost an overload.",
    ],
    [
      "that is a type no more",
      'type KnownErrorCode = "U.1" | "U.2" | 3',
      "const KnownErrorCode: object",
      "`KnownErrorCode` was a type, and is a value.",
    ],
    [
      "that is a class no more",
      "class AbortError extends Error",
      "interface AbortError",
      "`AbortError` was a class, and is a type.",
    ],
    ["without a member of an object inside it", "        retries?: number;\n", "", "`retry` lost `retries`."],
    [
      "without an object inside it",
      / {4}retry[^}]*};\n/.exec(DECLARATIONS)?.[0] ?? "",
      "",
      "`CallOptions` lost `retry`.",
    ],
  ] as const)("$0 is breaking", ([, text, replacement, sentence]) => {
    expect(compareEdited(text, replacement)).toEqual([`breaking: ${sentence}`]);
  });

  test.for([
    ["with a new option", "    signal?:", "    proxy?: string;\n    signal?:", "CallOptions"],
    [
      "with options in another order",
      "        retries?: number;\n        statuses?: number[];",
      "        statuses?: number[];\n        retries?: number;",
      "CallOptions",
    ],
    ["with a required member that users read", "requestId?", "requestId", "Outcome"],
    ["with a further literal", '"U.2"', '"U.2" | "U.4"', "KnownErrorCode"],
    ["without a value of an open list", '"north" | ', "", "Region"],
    [
      "with a further overload",
      "export function send",
      "export function send(json: object): void;\n\nexport function send",
      "send",
    ],
    [
      "with a type instead of an object inside it",
      /retry[^}]*}/.exec(DECLARATIONS)?.[0] ?? "",
      "retry?: RetryOptions",
      "CallOptions",
    ],
    ["with another type", "Record<string, string>", "Headers", "CallOptions"],
  ] as const)("$0 is minor", ([, text, replacement, name]) => {
    expect(compareEdited(text, replacement)).toEqual([`minor: The declaration of \`${name}\` changed.`]);
  });

  test("with another comment is no change", () => {
    expect(compareEdited("// @public", "// @public (undocumented)")).toEqual([]);
  });
});

test("a declaration that one entry exports and another uses is one change", () => {
  const report = (code: string) => `\`\`\`ts\n${code}\n\`\`\`\n`;
  const base = new Map([
    ["one", report("export interface Hooks {\n    onError?: A;\n}")],
    ["other", report("interface Hooks {\n    onError?: A;\n}")],
  ]);
  const revision = new Map([...base].map(([entry, text]) => [entry, text.replace("?: A", "?: B")]));
  expect(compareTypes("@hwc-users/client", base, revision)).toMatchObject([{ location: "one, other" }]);
});

describe("an entry", () => {
  const report = "```ts\nexport type A = 1;\n\nexport type B = 2;\n```\n";
  const entries = (...names: string[]) => new Map(names.map((name) => [`@hwc-users/client/${name}`, report]));
  const compare = (base: ReadonlyMap<string, string>, revision: ReadonlyMap<string, string>) =>
    compareTypes("@hwc-users/client", base, revision).map(({ impact, text }) => `${impact}: ${text}`);
  const removed = "breaking: The entry `@hwc-users/client/undici` was removed or renamed.";

  test("that is removed is one breaking change, whatever it exports", () => {
    expect(compare(entries("functions", "undici"), entries("functions"))).toEqual([removed]);
  });

  test("that is added is minor", () => {
    const added = "minor: The entry `@hwc-users/client/undici` was added.";
    expect(compare(entries("functions"), entries("functions", "undici"))).toEqual([added]);
  });

  test("that is renamed is breaking", () => {
    const added = "minor: The entry `@hwc-users/client/fetch` was added.";
    expect(compare(entries("undici"), entries("fetch"))).toEqual([removed, added]);
  });
});
