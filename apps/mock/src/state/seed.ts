import type { DesktopUserFields, UserFields } from "../generated/user-fields.ts";

/**
 * The users that exist at the start of a stateful mock.
 *
 * @example
 * const users: Seed = {
 *   users: [{ userAccount: "ming.li", name: "Ming Li", token: "token-of-ming" }],
 *   departments: ["sales"],
 *   desktopUsers: [{ project_id: "p1", user_id: "u1" }],
 * };
 */
export interface Seed {
  /** Users of Meeting. */
  users?: readonly SeedUser[];
  /** The codes of the departments besides the root department `1`. Every department exists when omitted. */
  departments?: readonly string[];
  /** Desktop users of Workspace. */
  desktopUsers?: readonly SeedDesktopUser[];
}

/**
 * A user of Meeting: fields of the response of `updateUser`. Omitted fields have the values of the documented example, but for
 * three: a generated `id`, the `status` 0, and no `thirdAccount`.
 *
 * @example
 * const user: SeedUser = { userAccount: "ming.li", thirdAccount: "ming", status: 1 };
 */
export interface SeedUser extends UserFields {
  /** The user's Meeting account, which identifies the user. */
  userAccount: string;
  /** An access token of the user. `updateMyInfo` with this token changes this user. */
  token?: string;
}

/**
 * A desktop user of Workspace: fields of the request of `updateUserInfo`.
 *
 * @example
 * const user: SeedDesktopUser = { project_id: "p1", user_id: "u1", disabled: true };
 */
export interface SeedDesktopUser extends DesktopUserFields {
  /** The ID of the project. With the ID of the user, it identifies the user. */
  project_id: string;
  /** The ID of the user. */
  user_id: string;
}

/**
 * A copy of a stored user.
 *
 * @example
 * const [user] = mock.users(); // { service: "Meeting", id: "ming.li", fields: { userAccount: "ming.li", title: "Designer" } }
 */
export interface StoredUser {
  service: "Meeting" | "Workspace";
  /** The account, or the user ID of a desktop user. */
  id: string;
  fields: Readonly<Record<string, unknown>>;
}
