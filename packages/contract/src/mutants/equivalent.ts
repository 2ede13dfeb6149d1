/** The reason why a mutant that no check notices is equivalent to the spec; undefined if there is none. */
export function whyEquivalent(title: string): string | undefined {
  return REASONS.find(({ pattern }) => pattern.test(title))?.reason;
}

const REASONS = [
  {
    pattern: /\/error_msg: ".* in place of /,
    reason: "The text of an error message is invented. Any other text is as good.",
  },
  {
    pattern:
      /^components\/(examples\/[^/]*(minimal|full|phoneOnly)|parameters\/X-Request-Id\/examples\/uuid)\/value\b.* in place of /,
    reason: "The value is invented. Any other value that the schema accepts is as good.",
  },
  {
    pattern: /^components\/examples\/batchUpdateUserStatus\.request\.full\/value\/\d: removed/,
    reason: "Two accounts show a list as well as three.",
  },
  {
    pattern: /^components\/examples\/updateUser\.request\.phoneOnly\/value\/country: removed/,
    reason: "The example shows a phone number without an email address. The country is not part of that.",
  },
  {
    pattern: /^components\/schemas\/(Enterprise|Device|UserFunctions)\/type: \["object","null"\]/,
    reason: "The only field of this type may be null already.",
  },
  {
    pattern: /^components\/headers\/Workspace-Request-Id\/examples\/assumed(\/value)?: /,
    reason: "The example of a header has no name that a user can choose, and its value is invented.",
  },
];
