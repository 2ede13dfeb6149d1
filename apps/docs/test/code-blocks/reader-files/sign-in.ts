/** Stands for the sign-in function of the reader's own program. */
export async function signIn(): Promise<string> {
  return "any-token";
}
