/** The reason why a mutant that no check notices is equivalent to the spec; undefined if there is none. */
export function whyEquivalent(title: string): string | undefined {
  return REASONS.find(({ patterns }) => patterns.some((pattern) => pattern.test(title)))?.reason;
}

const REASONS = [
  {
    reason: "The text is invented, and no other value depends on it. Any other of the same form is as good.",
    patterns: [
      /^components\/examples\/updateMyInfo\.request\.full\/value\/(name|englishName|desc|signature|title): ".*x" in place of /,
      /^components\/examples\/updateUser\.request\.(minimal|full)\/value\/email: ".*x" in place of /,
      /^components\/examples\/updateUser\.200\.full\/value\/(thirdAccount|visionAccount): ".*x" in place of /,
      /^components\/examples\/updateUser\.200\.full\/value\/corp\/(id|name|address|adminName|account): ".*x" in place of /,
      /^components\/examples\/updateUser\.200\.full\/value\/(devType\/\w+|vmrList\/0\/vmrName): ".*x" in place of /,
      /^components\/examples\/updateUserInfo\.request\.full\/value\/(description|user_email): ".*x" in place of /,
      /^components\/examples\/batchUpdateUserStatus\.request\.full\/value\/\d: ".*x" in place of /,
    ],
  },
  {
    reason: "The time or the duration is invented, and no other value depends on it. Any other is as good.",
    patterns: [
      /^components\/examples\/updateUser\.200\.full\/value\/(activeTime|vmrList\/0\/vmrPkgLength): \d+ in place of /,
    ],
  },
  {
    reason: "The example shows the field. Each documented value is as good, because no other value depends on it.",
    patterns: [
      /^components\/examples\/updateUser\.200\.full\/value\/(license|vmrList\/0\/(vmrMode|status)): 1 in place of 0/,
      /^components\/examples\/updateUser\.200\.full\/value\/corp\/(enable\w+|autoUserCreate): (true|false) in place of /,
      /^components\/examples\/updateUser\.200\.full\/value\/function\/enableRoom: false in place of /,
      /^components\/examples\/updateUserInfo\.request\.full\/value\/(disabled|password_never_expired): true in place of /,
    ],
  },
  {
    reason: "Two accounts are several accounts, too.",
    patterns: [/^components\/examples\/batchUpdateUserStatus\.request\.full\/value\/\d: removed/],
  },
  {
    reason: "Both summaries state that the example has every field.",
    patterns: [
      /^components\/examples: summary of (updateMyInfo|updateUser)\.request\.full and updateUser\.200\.full exchanged/,
      /^components\/examples: summary of updateUser\.200\.full and updateUserInfo\.request\.full exchanged/,
    ],
  },
  {
    reason: "The only field of this type may be null already.",
    patterns: [/^components\/schemas\/(Enterprise|Device|UserFunctions)\/type: \["object","null"\]/],
  },
];
