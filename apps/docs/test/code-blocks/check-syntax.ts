import { parser as go } from "@lezer/go";
import { parser as java } from "@lezer/java";
import { parser as php } from "@lezer/php";
import { parser as python } from "@lezer/python";

const parsers = new Map(Object.entries({ go, java, php, python }));

/** Whether {@link syntaxErrors} can parse a language. */
export function isParsed(language: string): boolean {
  return parsers.has(language);
}

/** Lists the lines of code with a syntax error. Needs no compiler, so the code is checked on every machine. */
export function syntaxErrors(language: string, code: string): number[] {
  const lines = new Set<number>();
  parsers
    .get(language)
    ?.parse(code)
    .iterate({
      enter({ type, from }) {
        if (type.isError) lines.add(code.slice(0, from).split("\n").length);
      },
    });
  return [...lines];
}
