/** The user left the questions, by Ctrl-C, Escape or a choice: nothing was written. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('cancelled, nothing was written');
  }
}
