/** Words that turn a sentence into its opposite. */
export const NEGATIONS = [
  ..."not no never none nor neither cannot without only unless except nothing nobody".split(" "),
  ..."don't doesn't didn't isn't aren't can't mustn't won't wasn't hasn't".split(" "),
];

/** Words that exclude each other. Each in place of another changes what a sentence states. */
export const OPPOSITES = [
  ["milliseconds", "seconds", "minutes", "hours", "days"],
  ["characters", "bytes"],
  ["utc", "local"],
  ["enabled", "disabled"],
  ["enable", "disable"],
  ["enables", "disables"],
  ["normal", "blocked"],
  ["first", "last"],
  ["smaller", "larger"],
  ["before", "after"],
  ["required", "optional"],
  ["true", "false"],
  ["most", "least"],
  ["maximum", "minimum"],
  ["oldest", "newest"],
  ["newer", "older"],
  ["accepted", "rejected"],
  ["accept", "reject"],
  ["valid", "invalid"],
  ["always", "sometimes"],
  ["must", "may"],
  ["with", "without"],
  ["hidden", "shown"],
  ["success", "failure"],
  ["succeeded", "failed"],
  ["changes", "deletes"],
  ["change", "delete"],
  ["changed", "deleted"],
  ["creates", "revokes"],
  ["commercial", "trial"],
  ["personal", "shared"],
  ["user", "administrator"],
  ["users", "administrators"],
  ["email", "phone"],
  ["meeting", "workspace"],
  ["outside", "inside"],
  ["every", "any"],
  ["all", "some"],
  ["one", "many"],
  ["own", "another"],
  ["request", "response"],
  ["requests", "responses"],
];

/** Too common to be recorded wherever they occur. Their opposites are recorded. */
const COMMON = ["with", "one", "another"];
const SIGNALS = new Set([...NEGATIONS, ...OPPOSITES.flat().filter((word) => !COMMON.includes(word))]);

/**
 * Whether a word decides what a sentence states: a negation, one of two opposites, a unit, a number, or code. A text must not
 * have one that its recorded meaning lacks.
 */
export function isSignal({ word, isCode }: { word: string; isCode: boolean }): boolean {
  return isCode || SIGNALS.has(word) || /\d/.test(word);
}
