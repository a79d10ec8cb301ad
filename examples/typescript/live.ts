/**
 * Shows every change of some organizations as it comes, and after a break those of the break too, with graphql-ws.
 * Node.js 22.18 or newer runs it as it is:
 *
 *     npm install && node live.ts kg:organization/donghua-university
 */
import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { createClient } from 'graphql-ws';

const subscription = `subscription ($ids: [ID!]!, $fromRevision: Int) {
  organizationChanged(ids: $ids, fromRevision: $fromRevision) {
    organizationId revision changes { id noun reason } organization { name }
  }
}`;

export interface Seen {
  readonly organization: string;
  readonly what: string;
  readonly why: string;
}

interface Told {
  readonly organizationChanged: {
    readonly organizationId: string;
    readonly revision: number;
    readonly changes: readonly { readonly id: string; readonly noun: string; readonly reason: string }[];
    readonly organization: { readonly name: string } | null;
  };
}

/**
 * Answers how to stop.
 * @param url such as ws://localhost:4000/graphql
 * @param webSocketImpl where the platform has no WebSocket of its own, that of the package `ws`.
 */
export function follow(
  url: string,
  ids: readonly string[],
  show: (seen: Seen) => void,
  { language = 'en', webSocketImpl }: { readonly language?: string; readonly webSocketImpl?: unknown } = {},
): () => void {
  const client = createClient({
    url,
    webSocketImpl,
    connectionParams: { 'accept-language': language },
    retryAttempts: Number.POSITIVE_INFINITY,
    // A server that is not there yet is tried again too; one that refuses us for good says so by its code.
    shouldRetry: (event) => !(event instanceof Object && 'code' in event && [4401, 4403].includes(Number(event.code))),
  });
  // Sent anew with each connection: so nothing is missed in between, and what was shown of that revision is passed over.
  const variables: { ids: readonly string[]; fromRevision?: number } = { ids };
  const shown = new Set<string>();
  client.subscribe<Told>(
    { query: subscription, variables },
    {
      next: ({ data }) => {
        if (!data) return;
        const { organizationId, revision, changes, organization } = data.organizationChanged;
        if (revision !== variables.fromRevision) shown.clear();
        variables.fromRevision = revision;
        for (const { id, noun, reason } of changes) {
          const key = `${organizationId} ${id}`;
          if (!shown.has(key)) show({ organization: organization?.name ?? organizationId, what: noun, why: reason });
          shown.add(key);
        }
      },
      error: (error) => console.error(error),
      complete: () => {},
    },
  );
  return () => void client.dispose();
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const url = (env.GRAPH_URL ?? 'http://localhost:4000').replace('http', 'ws');
  follow(`${url}/graphql`, argv.slice(2), (seen) => console.log(JSON.stringify(seen)));
}
