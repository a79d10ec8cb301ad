import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import type { Language } from '../language.js';
import type { Text } from './example.js';

const unreachable: Text = {
  en: 'The server cannot be reached. Ask again when it is back; nothing of what you wrote is lost.',
  'zh-Hans': '暂时连不上服务器。恢复后请再次提问；您所写的内容不会丢失。',
  'zh-Hant': '暫時無法連線到伺服器。恢復後請再次提問；您所寫的內容不會遺失。',
};

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
      return fetch(url, { ...init, headers }).catch((error: unknown) => {
        // Whoever broke it off knows; GraphiQL would show others the inside of a program.
        if (init?.signal?.aborted) throw error;
        return Response.json({ errors: [{ message: unreachable[language()] }] });
      });
    },
  });
}
