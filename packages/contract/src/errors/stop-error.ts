/** The run cannot go on. The message has the reason and the remedy. */
export class StopError extends Error {}
