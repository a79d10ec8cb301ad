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

/** So many were before it that it was not its turn in time. */
export class Busy extends Error {
  override readonly name = 'Busy';
}
