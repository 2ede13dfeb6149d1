/** The command cannot do what it was asked to; the message says why, and what to do. */
export class UsageError extends Error {}
