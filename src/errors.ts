import { GraphQLError } from 'graphql';

/** Something outside the program is not as it must be; the message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** The codes a client may meet beside Apollo's own, each with the HTTP status it travels with. */
const statusOfCode = {
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

/** An error whose message is meant for the client: what was expected, what came, what to do. */
export class ClientError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown; headers?: ReadonlyMap<string, string> } = {},
  ) {
    super(message, {
      extensions: { code, http: { status: statusOfCode[code], headers: options.headers } },
      ...(options.cause instanceof Error ? { originalError: options.cause } : {}),
    });
  }
}
