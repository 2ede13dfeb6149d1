/** Words that mean the same to a reader. The texts of the site use one or some of them, and a query can use any. */
const SYNONYMS = [
  ["batch", "bulk", "mass", "many users", "hundreds", "thousands", "500 users", "批量"],
  ["403", "permission", "permissions", "forbidden", "not allowed", "access denied", "权限", "无权"],
  ["host", "hosts", "endpoint", "endpoints", "base url", "终端节点", "域名", "主机"],
  ["429", "rate limit", "throttling", "too many requests", "quota", "流控", "限流"],
  ["email", "e-mail", "mail", "邮箱", "邮件", "电子邮件"],
  ["phone", "mobile", "telephone", "手机", "手机号", "电话"],
  [
    "sign in",
    "sign-in",
    "log in",
    "login",
    "authentication",
    "authenticate",
    "get a token",
    "登录",
    "鉴权",
    "认证",
    "获取 token",
  ],
  ["disable", "disabled", "deactivate", "suspend", "lock", "停用", "禁用"],
  ["enable", "activate", "启用", "激活"],
  ["omitted", "left out", "missing field", "省略", "未传"],
  ["retry", "retries", "backoff", "重试"],
  ["timeout", "deadline", "超时"],
  ["meeting room", "vmr", "云会议室"],
  ["administrator", "admin", "管理员"],
  ["department", "organization unit", "部门"],
  ["install", "npm", "package", "安装"],
];

const GROUPS = SYNONYMS.map((words) => ({ words, pattern: patternOf(words) }));

/** Lists the synonyms of the words in a text. */
export function synonymsIn(text: string): string {
  const groups = GROUPS.filter(({ pattern }) => pattern.test(text));
  return [...new Set(groups.flatMap(({ words }) => words))].join(" ");
}

/** Chinese has no spaces between words, so only words in Latin letters must be whole. */
function patternOf(words: string[]): RegExp {
  const alternatives = words.map((word) => (/\p{Script=Han}/u.test(word) ? word : `(?<![\\w-])${word}(?![\\w-])`));
  return new RegExp(alternatives.join("|"), "i");
}
