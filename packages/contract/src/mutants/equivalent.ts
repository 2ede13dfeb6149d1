/** The reason why a mutant that no check notices is equivalent to the spec; undefined if there is none. */
export function whyEquivalent(title: string): string | undefined {
  return REASONS.find(({ pattern }) => pattern.test(title))?.reason;
}

const REASONS = [
  {
    pattern:
      /^components\/examples\/\w+\.(request|200)\.(minimal|full)\/value\/((corp\/)?name|englishName|desc|description|signature|title|email|user_email|thirdAccount|visionAccount|corp\/(id|address|adminName|account)|devType\/\w+|vmrList\/0\/vmrName|\d): ".*x" in place of /,
    reason: "The text is invented, and no other value depends on it. Any other of the same form is as good.",
  },
  {
    pattern:
      /^components\/examples\/updateUser\.200\.full\/value\/(license|function\/enableRoom|corp\/(enable\w+|autoUserCreate)|vmrList\/0\/(vmrMode|status)): .* in place of /,
    reason: "The example shows the field. Each documented value is as good, because no other field depends on it.",
  },
  {
    pattern: /^components\/examples\/updateUser\.200\.full\/value\/(activeTime|vmrList\/0\/vmrPkgLength): /,
    reason: "The time and the duration are invented. Any other is as good.",
  },
  {
    pattern:
      /^components\/examples\/updateUserInfo\.request\.full\/value\/(disabled|password_never_expired): true in place of /,
    reason: "The example sends every field. Both values are valid together with those of the other fields.",
  },
  {
    pattern: /^components\/examples\/batchUpdateUserStatus\.request\.full\/value\/\d: removed/,
    reason: "Two accounts are several accounts, too.",
  },
  {
    pattern: /^components\/examples: summary of .*\.full and .*\.full exchanged/,
    reason: "Both summaries state that the example has every field.",
  },
  {
    pattern: /^components\/schemas\/(Enterprise|Device|UserFunctions)\/type: \["object","null"\]/,
    reason: "The only field of this type may be null already.",
  },
];
