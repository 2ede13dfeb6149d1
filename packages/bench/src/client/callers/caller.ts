import type { Update } from "../update.ts";

/**
 * Makes the function that sends the update once and resolves to the user. It is what each file here exports, and all that
 * a caller's bundle holds, so that size and speed are those of the same code.
 */
export type CreateCall = (update: Update) => () => Promise<unknown>;
