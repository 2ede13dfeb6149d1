import { type Names, packagePattern, projectPattern } from "./names.ts";
import { LOADING_COMMAND, LOADING_CONFIGURATION, LOADING_IMAGE, spreadWords } from "./shell-words.ts";

/** Words that send a reader to a name on a registry or to an address that is not ours. */
export interface RegistryUse {
  /** The line number. */
  line: number;
  /** The words as the text has them. */
  words: string;
  /** What is wrong, and what to write. */
  problem: string;
}

const REMEDY =
  'Show the clone or the tarball. In Markdown, put the command for the time after the release into a variant "<!-- released".';

/**
 * Finds instructions that rely on a package of the scope that is not released, on an unscoped package with the name of the project
 * or of a command, on an image in a namespace with that name, or on such an address. Whoever owns the name decides what a
 * reader runs there.
 *
 * Images without a namespace, such as `hwc-users-mock`, are accepted: they are built from the clone, and no user of Docker Hub can
 * own such a name.
 *
 * @param text A text file of any kind.
 * @example
 * findRegistryUses("npx @example/mock", { scope: "@example", project: "example", released: [], repository: null }); // 1 use
 */
export function findRegistryUses(text: string, names: Names): RegistryUse[] {
  const words = spreadWords(text);
  const uses = rulesFor(names).flatMap(({ pattern, raw, problemOf }) =>
    [...(raw ? text : words).matchAll(pattern)].flatMap((match) => {
      const { command = "", name = "" } = match.groups ?? {};
      const end = match.index + match[0].length;
      const used = text.slice(match.index - command.length, end).trim();
      const problem = problemOf(decodeURIComponent(name).toLowerCase(), used);
      return problem === undefined ? [] : [{ line: text.slice(0, end).split("\n").length, words: used, problem }];
    }),
  );
  return uses.toSorted((a, b) => a.line - b.line);
}

interface Rule {
  pattern: RegExp;
  /** Matches the text itself, with its quotes. */
  raw?: true;
  problemOf(name: string, words: string): string | undefined;
}

function rulesFor(names: Names): Rule[] {
  const name = packagePattern(names);
  const project = projectPattern(names);
  // A command can name several packages. Each match is one of them, and the command before it.
  const command = `(?<=(?<command>${LOADING_COMMAND}))`;
  const ofPackage = (used: string) =>
    names.released.includes(used) ? undefined : `relies on ${used}, which is not released. ${REMEDY}`;
  const ofProject = (_: string, words: string) =>
    // With "npx -p <package> <command>", the words name the package of the command.
    new RegExp(name, "i").test(words) || /\.tgz$/.test(words)
      ? undefined
      : `relies on a package that is not ours: our packages have the scope ${names.scope}. ${REMEDY}`;
  const ofAddress = (used: string, words: string) => {
    const isOurs = names.repository !== null && words.toLowerCase().startsWith(names.repository.toLowerCase());
    return isOurs || names.released.includes(used)
      ? undefined
      : "is an address that is not ours. Take that of the repository from release.json, or remove the address.";
  };
  const rule = (pattern: string, problemOf: Rule["problemOf"], raw?: true): Rule => ({
    pattern: new RegExp(pattern, "gim"),
    problemOf,
    ...(raw && { raw }),
  });
  return [
    rule(`${command}${name}`, ofPackage),
    rule(`${LOADING_CONFIGURATION}${name}`, ofPackage),
    rule(`${INSTALL}${name}${FROM_REGISTRY}`, ofPackage),
    rule(`${INSTALL_FROM_REGISTRY}${name}`, ofPackage),
    rule(`(?:npm|jsr):/*${name}`, ofPackage),
    rule(`(["'])${name}\\1${VERSION_RANGE}`, ofPackage, true),
    rule(`${command}${project}(?:@[\\w.^~-]+|/\\S+|[\\w.-]*\\.tgz)?`, ofProject),
    rule(`(?:npm|jsr):/*${project}`, ofProject),
    rule(`(["'])${project}\\1${VERSION_RANGE}`, ofProject, true),
    rule(`${LOADING_IMAGE}(?!\\.{0,2}/|${RESERVED_HOST})(?=[^\\s<{$]*/)[^\\s<{$]*?${project}[^\\s<{$]*`, ofAddress),
    rule(`${ADDRESS}(?:${name}|${project})[^\\s"'\`<>()|]*`, ofAddress, true),
    rule(`${SUBDOMAINS}${project}\\.(?:[\\w-]+\\.)*${TOP_LEVEL_DOMAIN}(?![\\w-])`, ofAddress, true),
  ];
}

/** An English sentence that installs a package, before and after the name: "Install `…` from npm". */
const INSTALL = "(?<!\\b(?:not|cannot|never)\\s+)\\b(?:install|add|get|run)\\s+[`*]*";
const FROM_REGISTRY =
  "[`*]*\\s+(?:from|with|via|through|using)\\s+(?:the\\s+)?`?(?:npm|npx|pnpm|yarn|bun|deno|jsr)(?![\\w-])";

/** A Chinese one, before the name. */
const INSTALL_FROM_REGISTRY = "(?:从|通过|使用|用)\\s*`?(?:npm|jsr)`?\\s*(?:安装|添加|获取|下载)\\s*[`*]*";

/** The value of a dependency in a manifest, when it comes from a registry. */
const VERSION_RANGE = "\\s*:\\s*(?:[\"'](?:[~^<>=v\\s]*\\d|\\*|x\\b|latest|next)|[~^])[^\"'\\n,}]*";

/** A host of this machine or of a private network, or one that nobody can own (RFC 2606). */
const RESERVED_HOST =
  "(?:127\\.|(?:[\\w-]+\\.)*(?:localhost|local|internal|svc|invalid|test|example|example\\.(?:com|net|org))(?![\\w.-]))";

const TOP_LEVEL_DOMAIN = "(?:com|net|org|io|sh|dev|run|app|land|pkg)";

/** An address up to the name of the project: with a scheme and a public host, of git over SSH, or with a public host alone. */
const ADDRESS =
  `(?:(?:https?:)?//(?!${RESERVED_HOST}|[\\w-]+(?![\\w.@-]))|(?<![\\w.-])git@(?!${RESERVED_HOST})[\\w.-]+:` +
  `|(?<![\\w./@-])(?!${RESERVED_HOST})(?:[\\w-]+\\.)+${TOP_LEVEL_DOMAIN}/)[^\\s"'\`<>()|\${]*?`;

/** The beginning of a public host with the name of the project, without a scheme: of a site, or of an email address. */
const SUBDOMAINS = `(?<![\\w./-])(?!${RESERVED_HOST})(?:[\\w-]+\\.)*`;
