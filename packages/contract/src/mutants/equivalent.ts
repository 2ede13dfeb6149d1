/** Why a mutant that no check notices says the same as the spec; undefined when nobody knows why. */
export function whyEquivalent(title: string): string | undefined {
  return REASONS.find(({ pattern }) => pattern.test(title))?.reason;
}

const REASONS = [
  {
    pattern: /\/error_msg: ".* in place of /,
    reason: "The words of a message are ours: any others say the same.",
  },
  {
    pattern:
      /^components\/(examples\/[^/]*(minimal|full|phoneOnly)|parameters\/X-Request-Id\/examples\/uuid)\/value\b.* in place of /,
    reason: "The value is invented: any other that the schema takes shows the same.",
  },
  {
    pattern: /^components\/examples\/batchUpdateUserStatus\.request\.full\/value\/\d: left out/,
    reason: "Two accounts show a list as well as three.",
  },
  {
    pattern: /^components\/examples\/updateUser\.request\.phoneOnly\/value\/country: left out/,
    reason: "The example is there for a phone number without an email address; the country is no part of that.",
  },
  {
    pattern: /^components\/schemas\/Enterprise\/type: \["object","null"\]/,
    reason: "The only field of this type may be null as it is.",
  },
];
