/** Words that turn a sentence into its opposite. */
export const NEGATIONS = [
  ..."not no never none nor neither cannot without only alone unless except nothing nobody".split(" "),
  ..."don't doesn't didn't isn't aren't can't mustn't won't wasn't hasn't".split(" "),
];

/** Words that exclude each other. Each in place of another changes what a sentence states. */
export const OPPOSITES = [
  // Units
  "milliseconds seconds minutes hours days",
  "millisecond second minute hour day",
  "characters bytes",
  "utc local",
  // Who and what
  "user administrator",
  "users administrators",
  "meeting workspace",
  "email phone",
  "id name",
  "own another",
  "personal shared",
  "common super",
  "commercial trial",
  "request response",
  "requests responses",
  "success failure",
  "succeeded failed",
  "header query",
  "public secret",
  "internal external",
  // How much and when
  "or and",
  "one many",
  "every any",
  "all some",
  "always sometimes",
  "with without",
  "most least",
  "maximum minimum",
  "smaller larger",
  "more fewer",
  "first last",
  "before after",
  "oldest newest",
  "newer older",
  "later immediately",
  "outside inside",
  "same different",
  "unlimited limited",
  "new old",
  "next previous",
  "again once",
  "current former",
  "permanent temporary",
  "already yet",
  "now soon",
  "empty full",
  "begin end",
  "front behind",
  // Whether
  "true false",
  "must may",
  "preferably necessarily",
  "perhaps certainly",
  "according contrary",
  "could will",
  "legal illegal",
  "automatically manually",
  "encoded plain",
  "opaque readable",
  "required optional",
  "valid invalid",
  "known unknown",
  "missing present",
  "including excluding",
  "contain lack",
  "available unavailable",
  "normal blocked",
  "hidden shown",
  "enabled disabled",
  "enable disable",
  "enables disables",
  "accepted rejected",
  "accept reject",
  "accepts rejects",
  "allowed forbidden",
  "allow forbid",
  "allows forbids",
  "activated deactivated",
  "activates deactivates",
  "added removed",
  "sent omitted",
  "send omit",
  "sends omits",
  "keeps loses",
  "exists vanished",
  "expires continues",
  "changes deletes",
  "change delete",
  "changed deleted",
  "ignore obey",
  "creates revokes",
].map((words) => words.split(" "));

/** Too common to be recorded wherever they occur. Their opposites are recorded. */
const COMMON = ["with", "one", "another", "and", "name", "header", "front", "according"];
const SIGNALS = new Set([...NEGATIONS, ...OPPOSITES.flat().filter((word) => !COMMON.includes(word))]);

/**
 * Whether a word decides what a sentence states: a negation, one of two opposites, a unit, a number, or code. A text must not
 * have one that its recorded meaning lacks.
 */
export function isSignal({ word, isCode }: { word: string; isCode: boolean }): boolean {
  return isCode || SIGNALS.has(word) || /\d/.test(word);
}
