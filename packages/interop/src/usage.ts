/** The four operations as a generated client calls them, each with the example account, user or project. */
export interface Calls {
  updateMyInfo(body: { name: string }): Promise<unknown>;
  updateUser(body: { email: string }): Promise<unknown>;
  batchUpdateUserStatus(body: string[]): Promise<unknown>;
  updateUserInfo(body: { user_email: string }): Promise<unknown>;
}

/** A generated schema that parses a body. */
export interface BodySchema {
  safeParse(body: unknown): { success: boolean; data?: unknown };
}
