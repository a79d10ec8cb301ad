import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import type { Language } from '../language.js';

/** Asks the server this page came from, in the language chosen now unless the headers editor names one. */
export function fetcherIn(language: () => Language): Fetcher {
  return createGraphiQLFetcher({
    url: '/graphql',
    subscriptionUrl: `${location.origin.replace('http', 'ws')}/graphql`,
    // Read anew for each subscription, which has a WebSocket of its own.
    wsConnectionParams: {
      get 'accept-language'() {
        return language();
      },
    },
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      if (!headers.has('accept-language')) headers.set('accept-language', language());
      return fetch(url, { ...init, headers });
    },
  });
}
