/** The command cannot continue. The message has the reason and the remedy. */
export class UsageError extends Error {}
