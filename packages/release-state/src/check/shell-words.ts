/** Words between the name of a program and its subcommand: flags, each with at most one value. */
const FLAGS = "(?:\\s+-\\S+(?:[^\\S\\n]+[^-\\s]\\S*)??)*?";
/** Words of the same command: anything on the same line, and flags on the next ones. */
const WORDS = "(?:[^\\S\\n]+[^\\s;&|`]+|\\s+-\\S+)*?";

const RUNNERS = "npx|pnpx|pnx|bunx|nlx|ni|uvx";
const MANAGERS = "npm|cnpm|tnpm|pnpm|pn|yarn|tyarn|bun|deno|volta|pip3?|pipx|uv|cargo|gem|brew";
const SUBCOMMANDS = [
  "i|in|ins\\w*|isnt\\w*|add?|ci|it|install-\\w+",
  "exec|x|dlx|create|init|innit",
  // pnpm takes the package before the subcommand: "pnpm --package=<package> dlx <command>".
  "--package",
  "pack|view|info|show",
  "up|update|upgrade|udpate|ln|link",
  "global\\s+add|workspace\\s+\\S+\\s+add",
].join("|");

/** The beginning of a command that loads a package from a registry, up to the word that names the package. */
export const LOADING_COMMAND =
  `(?<![\\w@.-])(?:(?:${RUNNERS})(?:\\.\\w+)?|(?:${MANAGERS})(?:\\.\\w+)?${FLAGS}\\s+(?:${SUBCOMMANDS})|gh\\s+repo\\s+(?:clone|fork))` +
  `(?![\\w.-])${WORDS}` +
  // The name may follow "--package=" or an alias, but is no part of a path.
  "\\s+[^\\s;&|`/]*?";

/** The beginning of a configuration that runs a package: `"command": "npx", "args": ["-y"`. */
export const LOADING_CONFIGURATION = `(?<![\\w@.-])(?:${RUNNERS})\\s+args\\s*:(?:\\s+\\S+){0,5}?\\s+`;

/** The names of Testcontainers, in its languages, before the name of an image. */
const TESTCONTAINERS = "(?:GenericContainer(?:<[^>\\n]*>)?|DockerContainer|DockerImageName\\.parse|WithImage)";

/** The beginning of a command or a key that loads a container image. */
export const LOADING_IMAGE =
  `(?:(?<![\\w@.-])(?:docker|podman|nerdctl|finch)${FLAGS}\\s+(?:(?:container|image)\\s+)?(?:run|pull|create)(?![\\w.-])${WORDS}\\s+` +
  `|(?<![\\w@.-])helm${FLAGS}\\s+(?:install|upgrade|template|pull|show\\s+\\w+)(?![\\w.-])${WORDS}\\s+` +
  `|(?<![\\w-])(?:--image[=\\s]+|image:\\s+|uses:\\s+|${TESTCONTAINERS}\\s+)|^[^\\S\\n]*FROM\\s+(?:--\\S+\\s+)?)`;

/**
 * Replaces what separates or joins words in shells, JSON, YAML and code by spaces, so that one pattern finds a command in all of
 * them. Every character keeps its position. The workspaces that a command selects are removed: they are folders of the clone.
 */
export function spreadWords(text: string): string {
  return text
    .replaceAll(/(?:[\\^]|(?<=\s)`)\r?\n/g, blank)
    .replaceAll(/(?<!`)`[^`\n]*\n[^`\n]+`(?!`)/g, (code) => code.replaceAll("\n", " "))
    .replaceAll(/["',()[\]]|\\(?=["'])|(?<=\s--package)=/g, " ")
    .replaceAll(/(?<=\s)(?:--filter|--workspace|-F|-w)(?:=|\s+)\S+/g, blank);
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
