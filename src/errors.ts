import { GraphQLError } from 'graphql';

/** Something outside the program is not as it must be; the message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** The codes a client may meet beside those that Apollo alone gives, each with the HTTP status it travels with. */
export const statusOfCode = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

/** What became of a change that was answered with an error. */
export type Outcome = 'NOT_MADE' | 'UNKNOWN';

/** An error whose message is meant for the client: what was expected, what came, what to do. */
export class ClientError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    private readonly options: {
      readonly cause?: unknown;
      readonly headers?: ReadonlyMap<string, string>;
      readonly outcome?: Outcome;
    } = {},
  ) {
    super(message, {
      // Apollo reads status and headers from `http`, and ignores all of it if headers are there but no Map.
      extensions: {
        code,
        http: { status: statusOfCode[code], ...(options.headers ? { headers: options.headers } : {}) },
        ...(options.outcome ? { outcome: options.outcome } : {}),
      },
      ...(options.cause instanceof Error ? { originalError: options.cause } : {}),
    });
  }

  /** The same, where it is known what became of a change, or known that it is not. */
  ofWrite(message: string, outcome: Outcome): ClientError {
    return new ClientError(this.code, message, { ...this.options, outcome });
  }

  /** The headers of an answer that failed so. */
  get headers(): Record<string, string> {
    const { headers } = this.extensions.http as { headers?: ReadonlyMap<string, string> };
    return Object.fromEntries(headers ?? []);
  }
}

/** Something that one statement named was gone for the next: somebody took it back in between. */
export function takenBackMeanwhile(what: string, id: string): ClientError {
  return new ClientError('UNAVAILABLE', `The ${what} ${id} was taken back while this was read; try again.`, {
    headers: new Map([['Retry-After', '1']]),
  });
}
