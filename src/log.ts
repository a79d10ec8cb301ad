import { type DestinationStream, type Logger, pino } from 'pino';
import { currentExchange } from './http/exchange.js';

export type { Logger };

/**
 * Structured lines on standard output, each with the id of the request it was written for.
 * They name statements and operations, and never hold values or credentials.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const exchange = currentExchange();
        return exchange ? { requestId: exchange.id } : {};
      },
      serializers: { err: described },
    },
    destination ?? pino.destination(1),
  );
}

/** The database puts values into its messages ("already exists with label … and property … = …"): its code must do. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const fromDatabase = code.code?.startsWith('Neo.') === true;
  const [, ...frames] = error.stack?.split(/\n(?=\s+at )/) ?? [];
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return {
    type: error.name,
    ...code,
    ...(fromDatabase ? {} : { message: error.message }),
    stack: frames.map((frame) => frame.trim()),
    ...(inner instanceof Error ? { cause: described(inner) } : {}),
  };
}
