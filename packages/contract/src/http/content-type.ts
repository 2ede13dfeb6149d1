/** Whether a content type is JSON, such as `application/json; charset=utf-8` or `application/problem+json`. */
export function isJson(contentType = ""): boolean {
  return /^application\/(.*\+)?json\s*(;|$)/i.test(contentType);
}
