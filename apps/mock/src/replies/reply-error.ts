/** A reply that an operation cannot have. The message says what to write. */
export class ReplyError extends TypeError {
  constructor(problem: string) {
    super(`mock.reply(): ${problem}`);
  }
}
