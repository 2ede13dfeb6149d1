import type { Fields } from "./fields.ts";

/** A value whose name in the response is not the one in the request. */
export interface RenamedField {
  /** The path of the value in the parameters and the body, such as `auth.scope.project.id`. */
  from: string;
  /** The path of the value in the response. */
  to: string;
  /** Whether the response to this request has the value. Always by default. */
  when?(sent: Fields): boolean;
}

/** The only differences between the names of requests and those of responses. Equal names need no row. */
const RENAMED_FIELDS = new Map<string, readonly RenamedField[]>([
  [
    "updateUser",
    [
      { from: "account", to: "userAccount", when: ({ accountType }) => !isThirdPartyAccount(accountType) },
      { from: "account", to: "thirdAccount", when: ({ accountType }) => isThirdPartyAccount(accountType) },
      // The documented request sends an empty ID, and the documented response still has a room with an ID.
      { from: "vmrId", to: "vmrList.0.vmrId", when: ({ vmrId }) => vmrId !== "" },
    ],
  ],
  ["updateUserInfo", [{ from: "user_id", to: "id" }]],
  [
    "signInWithAppId",
    [
      { from: "appId", to: "user.appId" },
      { from: "userId", to: "user.thirdAccount", when: ({ userId }) => userId !== "" },
      { from: "userName", to: "user.name" },
    ],
  ],
  [
    "signInWithIam",
    [
      { from: "auth.identity.password.user.name", to: "token.user.name" },
      { from: "auth.identity.password.user.domain.name", to: "token.user.domain.name" },
      { from: "auth.scope.project.name", to: "token.project.name" },
      { from: "auth.scope.project.id", to: "token.project.id" },
    ],
  ],
]);

/** Returns the renamed fields of an operation. */
export function renamedFields(operationId: string): readonly RenamedField[] {
  return RENAMED_FIELDS.get(operationId) ?? [];
}

/** Returns true if the accounts of a request are the users' IDs in the caller's own system. */
export function isThirdPartyAccount(accountType: unknown): boolean {
  return String(accountType) === "1";
}
