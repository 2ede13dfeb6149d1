import { HttpError } from "../pipeline/http-error.ts";

/** The error of a body that exceeds the `bodyLimit`. */
export function bodyTooLarge(limit: number, part: "body" | "decoded body" = "body"): HttpError {
  const remedy = "Send a smaller one, or raise the limit with the option bodyLimit (--body-limit).";
  return new HttpError(413, `The ${part} is larger than ${limit} bytes. ${remedy}`);
}
