import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { Context } from '../src/context.js';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, limits, openGraph, schema } from './ask.js';
import { until } from './until.js';

const size = 100;
const slugs = ['left', 'right'].flatMap((side) => Array.from({ length: size }, (_, index) => `${side}-${index}`));
const idOf = (slug: string): string => `kg:organization/${slug}`;
const evidence = [{ document: 'kg:document/register' }];

/** Two circles, in each of which everybody cooperates with everybody: far more chains than anybody can follow. */
const circles: Partial<Facts> = {
  documents: [{ id: 'kg:document/register', title: 'Register' }],
  organizations: slugs.map((slug) => ({
    id: idOf(slug),
    kind: 'SCHOOL',
    names: [{ value: slug, language: 'en' }],
    evidence,
  })),
  relationships: slugs.flatMap((one, index) =>
    slugs
      .slice(index + 1)
      .filter((other) => other.split('-')[0] === one.split('-')[0])
      .map((other) => {
        const [source = '', target = ''] = [idOf(one), idOf(other)].sort();
        return {
          id: `kg:cooperation/${one}-${other}`,
          kind: 'COOPERATION',
          source,
          target,
          status: 'OPERATING',
          evidence,
        } as const;
      }),
  ),
};

const step = '{ kinds: [COOPERATION] }';
const chainsOf = (steps: number): string => `{
  chains(start: { id: { eq: "${idOf('left-0')}" } }, steps: [${Array(steps).fill(step)}]) {
    searchStatus totalCount nodes { chainCount }
  }
}`;
const paths = `{
  paths(from: ["${idOf('left-0')}"], to: ["${idOf('right-0')}"], maxLength: 6) { searchStatus }
}`;

let asked: AskedGraph;

beforeAll(async () => {
  asked = await openGraph(circles);
});
afterAll(() => asked.close());

/**
 * The statements of repositories that have been under way for some milliseconds: all have parameters, and this one has
 * none.
 */
async function underWay(milliseconds: number): Promise<number> {
  const { records } = await asked.driver.executeQuery(
    `SHOW TRANSACTIONS YIELD parameters, elapsedTime
     WHERE size(keys(parameters)) > 0 AND elapsedTime.milliseconds >= ${milliseconds} RETURN count(*) AS running`,
  );
  return Number(records[0]?.get('running'));
}

describe('a search that would never end', () => {
  it.each([5])('says that its time is over: chains of %i steps', async (steps) => {
    const contextValue = new Context(asked.graph, asked.analyses, { ...limits, search: 5_000 }, { languages: [] });
    const { data, errors } = await graphql({ schema, source: chainsOf(steps), contextValue });
    expect([errors, Object(data?.chains).searchStatus]).toEqual([undefined, 'TIME_LIMIT']);
  });

  it.each([
    ['chains', chainsOf(6)],
    ['paths', paths],
  ])('is stopped in the database when the client of %s has gone', async (_name, source) => {
    const client = new AbortController();
    const contextValue = new Context(asked.graph, asked.analyses, limits, { languages: [], signal: client.signal });
    const answer = graphql({ schema, source, contextValue });
    // Short statements come before the long one.
    await until(async () => (await underWay(500)) > 0);
    const stoppedAt = performance.now();
    client.abort();

    await answer;
    await until(async () => (await underWay(0)) === 0);
    // Long before its time is over.
    expect(performance.now() - stoppedAt).toBeLessThan(20_000);
  });
});
