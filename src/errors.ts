/** Something outside the program is not as it must be; the message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
