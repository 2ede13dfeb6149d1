/**
 * The users that exist at the start of a stateful mock.
 *
 * @example
 * const users: Seed = { users: [{ userAccount: "ming.li", name: "Ming Li" }], departments: ["1"] };
 */
export interface Seed {
  /** Users of Meeting: fields of the response of `updateUser`, identified by `userAccount`. */
  users?: readonly Readonly<Record<string, unknown>>[];
  /** The codes of the departments. Every department exists when omitted. */
  departments?: readonly string[];
  /** Desktop users of Workspace, identified by `project_id` and `user_id`. */
  desktopUsers?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A copy of a stored user.
 *
 * @example
 * const [user] = mock.users(); // { service: "Meeting", id: "ming.li", fields: { userAccount: "ming.li", title: "Designer" } }
 */
export interface StoredUser {
  service: string;
  /** The account, or the user ID of a desktop user. */
  id: string;
  fields: Readonly<Record<string, unknown>>;
}
