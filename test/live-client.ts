import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from './until.js';

/** What came of one subscription, as it came. */
export interface Following {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly told: any[];
  /** What ended it: errors, or how the socket was closed. */
  ended: unknown;
  stop(): void;
  /** Waits until so much was told, or it is over. */
  until(count: number): Promise<void>;
}

interface Own {
  readonly headers?: Record<string, string>;
  readonly connectionParams?: Record<string, unknown>;
}

/** A client that a dashboard would use, which never connects again by itself. */
export function liveClient(url: string, { headers = {}, connectionParams = {} }: Own = {}): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers });
      }
    },
    connectionParams,
    retryAttempts: 0,
    onNonLazyError: () => {},
  });
}

export function follow(client: Client, query: string, variables: Record<string, unknown> = {}): Following {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const told: any[] = [];
  const following: Following = {
    told,
    ended: undefined,
    stop: () => stop(),
    until: (count) => until(() => told.length >= count || following.ended !== undefined),
  };
  const stop = client.subscribe(
    { query, variables },
    {
      next: (result) => void told.push(result.errors ? { errors: result.errors } : result.data),
      error: (error) => {
        following.ended = error;
      },
      complete: () => {
        following.ended ??= 'complete';
      },
    },
  );
  return following;
}
