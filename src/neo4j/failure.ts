import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { ClientError, type Outcome, statusOfCode } from '../errors.js';
import { Busy, Unanswered } from './unanswered.js';

const isMemoryFailure = (code: string): boolean => /OutOfMemory|MemoryPool|TransactionMemory/.test(code);
const isTimeLimit = (code: string): boolean =>
  /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/.test(code);
const isLockWait = (code: string): boolean => code === 'Neo.TransientError.Transaction.LockAcquisitionTimeout';

/** Who has waited for a connection as long as one may does not begin to wait anew. */
const isPoolExhausted = ({ message }: Error): boolean => /acquisition timed out/i.test(message);

const lacksLibrary = ({ code, message }: Neo4jError): boolean =>
  /ProcedureNotFound|ProcedureRegistrationFailed|SyntaxError/.test(code) && /\bgds\./.test(message);

const unreachable = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  // One that could not write its log, as on a full disk, takes no more transactions until it is started again.
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
];

/** Nothing was heard of the database itself, or that it is not ready. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Neo4jError && unreachable.includes(error.code);

/**
 * Whether running the same again may help.
 * A statement over its memory limit claims to be transient, but fails the same way each time.
 */
export function mayRetry(error: unknown): boolean {
  if (error instanceof Unanswered) return error.mayRetry;
  return (
    error instanceof Neo4jError &&
    isRetryableError(error) &&
    !isPoolExhausted(error) &&
    !isMemoryFailure(error.code) &&
    !isTimeLimit(error.code)
  );
}

/** Whether a commit that failed so may have been made all the same: the database did not say that it was not. */
export const leavesOpen = (error: unknown): boolean => error instanceof Unanswered || isUnreachable(error);

/** What a client is told of a write that failed; whoever asks again under the same idempotencyKey is safe. */
export function writeFailureOf(error: unknown, outcome: Outcome): unknown {
  const failure = failureOf(error);
  if (!(failure instanceof ClientError) || statusOfCode[failure.code] < 500 || failure === error) return failure;
  const message =
    outcome === 'NOT_MADE'
      ? `${failure.message} Nothing was changed.`
      : 'The database went away while this was written, and whether it was is not known: ask again with the same idempotencyKey, and it is made once.';
  return failure.ofWrite(message, outcome);
}

/** What a client is told of a failed statement; an error nobody foresaw comes back as it is and is masked at the door. */
export function failureOf(error: unknown): unknown {
  if (error instanceof Unanswered) return notAnswering(error);
  if (error instanceof Busy) return othersFirst(error);
  if (!(error instanceof Neo4jError)) return error;
  if (isMemoryFailure(error.code)) {
    return new ClientError(
      'QUERY_TOO_COMPLEX',
      'This question needs more memory than one question may use; ask for fewer rows or filter more.',
      { cause: error },
    );
  }
  if (isTimeLimit(error.code)) {
    return new ClientError(
      'TIMEOUT',
      'The database stopped this question at its time limit; ask for fewer rows or filter more.',
      {
        cause: error,
      },
    );
  }
  if (isLockWait(error.code)) return othersFirst(error);
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    const sameTie = error.message.includes('pairKey');
    return new ClientError(
      'CONFLICT',
      sameTie
        ? 'Of ties without direction there is one for each pair, kind, project and since, and the graph has such a tie under another id: change that one.'
        : 'The graph has something of this id already: read it, and change that.',
      { cause: error },
    );
  }
  if (lacksLibrary(error)) {
    return new ClientError(
      'UNAVAILABLE',
      "This question needs Neo4j's Graph Data Science library (GDS or OpenGDS), which the database does not have: put its jar for this version of Neo4j into the folder plugins, set dbms.security.procedures.unrestricted=gds.* in neo4j.conf, and start Neo4j again.",
      { cause: error },
    );
  }
  if (/estimated memory .* exceeds/.test(error.message)) {
    return new ClientError(
      'UNAVAILABLE',
      'The database has too little free memory for this question at the moment; try again in a minute, or narrow the scope.',
      { cause: error, headers: new Map([['Retry-After', '60']]) },
    );
  }
  if (isPoolExhausted(error) || isUnreachable(error) || isRetryableError(error)) return notAnswering(error);
  return error;
}

const othersFirst = (cause: Error): ClientError =>
  new ClientError('UNAVAILABLE', 'Others are before you at the moment; try again in a few seconds.', {
    cause,
    headers: new Map([['Retry-After', '5']]),
  });

const notAnswering = (cause: Error): ClientError =>
  new ClientError('UNAVAILABLE', 'The database does not answer at the moment; try again in a few seconds.', {
    cause,
    headers: new Map([['Retry-After', '5']]),
  });
