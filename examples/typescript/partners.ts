/**
 * Who an organization works with, and what says so, with Apollo Client and types that graphql-codegen makes of
 * partners.graphql. Node.js 22.18 or newer runs it as it is:
 *
 *     npm install && node partners.ts 生物
 */
import { readFileSync } from 'node:fs';
import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import type { PartnersQuery, PartnersQueryVariables } from './partners.types.ts';

const query = gql(readFileSync(new URL('./partners.graphql', import.meta.url), 'utf8'));

export interface Tie {
  readonly partner: string;
  readonly sentence: string;
  /** Document and place in it, with the licence it is under. */
  readonly sources: readonly string[];
}

/** The partners of the first organization with a text in one of its names; null where there is none. */
export async function partnersOf(
  url: string,
  text: string,
  language = 'en',
): Promise<{ readonly name: string; readonly total: number; readonly ties: readonly Tie[] } | null> {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: url, headers: { 'Accept-Language': language } }),
  });
  const { data } = await client.query<PartnersQuery, PartnersQueryVariables>({ query, variables: { text } });
  const [found] = data?.organizations.nodes ?? [];
  if (found === undefined) return null;
  return {
    name: found.name,
    total: found.partners.totalCount,
    ties: found.partners.nodes.map(({ organization, relationships: [tie] }) => ({
      partner: organization.name,
      sentence: tie?.sentence ?? '',
      sources: (tie?.evidence ?? []).map(
        ({ document, locator }) => `${document.title}, ${locator ?? ''} (${document.licence ?? 'licence not stated'})`,
      ),
    })),
  };
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const url = env.GRAPH_URL ?? 'http://localhost:4000';
  console.log(JSON.stringify(await partnersOf(`${url}/graphql`, argv[2] ?? '联盟'), null, 2));
}
