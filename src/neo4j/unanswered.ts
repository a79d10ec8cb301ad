/** The database has not answered, and nobody waits for it any longer. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  /** @param mayRetry whether the database answers others, so that asking again may help at once. */
  constructor(
    message: string,
    readonly mayRetry: boolean,
  ) {
    super(message);
  }
}
