/** The command found what it was asked to look for, and has printed it: only the exit code is left to be set. */
export class ReportedError extends Error {
  override readonly name = 'ReportedError';
}
