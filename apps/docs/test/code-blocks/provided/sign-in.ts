/** Stands for the function with which the reader's own program signs in. */
export async function signIn(): Promise<string> {
  return "any-token";
}
