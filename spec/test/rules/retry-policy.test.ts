import { ADD_GROUP, IDEMPOTENT, RENAME_USER, SIGN_IN } from "./fixture-paths.ts";
import { accepts, edit, rejects, set } from "./rejects.ts";

const policy = { retries: 1, statuses: [503], minDelay: 1, maxDelay: 2, maxRetryAfter: 3 };
/** Moves the operation to another method. */
const withMethod = (method: string) =>
  edit(RENAME_USER, (file) => {
    const { put } = file.toJS();
    file.delete("put");
    file.set(method, file.createNode(put));
  });

rejects("house/retry-policy", [
  [
    "retries of a POST",
    set(ADD_GROUP, ["post", "x-retry"], policy),
    "x-retry retries a POST, which is not idempotent. Write retries: 0",
  ],
  [
    "retries of a POST behind a reference",
    set(ADD_GROUP, ["post", "x-retry"], { $ref: "../components/retry/Idempotent.yaml" }),
    "x-retry retries a POST",
  ],
  [
    "retries beside a reference",
    set(RENAME_USER, ["put", "x-retry"], { $ref: "../components/retry/Idempotent.yaml", statuses: [404] }),
    "x-retry retries 404",
  ],
  [
    "retries of a sign-in that may have succeeded",
    set(SIGN_IN, ["post", "x-retry", "statuses"], [503, 500]),
    "x-retry retries 500, after which the call may have had its effect. Use only 429, 502, 503, 504.",
  ],
  [
    "retries of a rejected sign-in",
    set(SIGN_IN, ["post", "x-retry", "statuses"], [401]),
    "x-retry retries 401, which a second attempt cannot mend",
  ],
  ["retries of a PATCH", withMethod("patch"), "x-retry retries a PATCH"],
  [
    "retries of 400",
    set(IDEMPOTENT, ["statuses"], [503, 400]),
    "x-retry retries 400, which a second attempt cannot mend",
  ],
  ["retries of 401", set(IDEMPOTENT, ["statuses"], [401]), "x-retry retries 401"],
  ["retries of 409", set(IDEMPOTENT, ["statuses"], [409]), "x-retry retries 409"],
  ["retries of a success", set(IDEMPOTENT, ["statuses"], [200]), "x-retry retries 200"],
  ["retries of 501", set(IDEMPOTENT, ["statuses"], [501]), "x-retry retries 501"],
  ["a status that does not exist", set(IDEMPOTENT, ["statuses"], [599]), "x-retry retries 599"],
  ["retries without statuses", set(IDEMPOTENT, ["statuses"], []), "x-retry has retries but no statuses"],
  [
    "a first delay above the others",
    set(IDEMPOTENT, ["minDelay"], 9000),
    "minDelay (9000) is greater than maxDelay (8000)",
  ],
  [
    "a delay above the longest Retry-After",
    set(IDEMPOTENT, ["maxDelay"], 60001),
    "maxDelay (60001) is greater than maxRetryAfter (60000)",
  ],
]);

accepts([
  ["equal delays", set(IDEMPOTENT, ["minDelay"], 8000)],
  ["retries of every temporary failure", set(IDEMPOTENT, ["statuses"], [408, 425, 429, 500, 502, 503, 504])],
]);
