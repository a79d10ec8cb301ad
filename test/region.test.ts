import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AskedGraph, openGraph } from './ask.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

const [china, guangdong, chongqing, banan] = ['gb2260:000000', 'gb2260:440000', 'gb2260:500000', 'gb2260:500113'];

describe('regions', () => {
  it('are told from the top, with what they are in', async () => {
    const answer = await graph.ask(`{ regions { totalCount nodes {
      id code name names { value language } level latitude longitude parent { id parent { id parent { id } } }
    } } }`);
    const named = (en: string, zh: string): object => ({
      name: en,
      names: [
        { value: en, language: 'en' },
        { value: zh, language: 'zh-Hans' },
      ],
    });
    const nowhere = { latitude: null, longitude: null };
    const inChina = { id: china, parent: null };
    expect({ ...answer, statements: answer.statements.toSorted() }).toEqual({
      data: {
        regions: {
          totalCount: 4,
          nodes: [
            { id: china, code: null, ...named('China', '中国'), level: 0, ...nowhere, parent: null },
            { id: guangdong, code: '440000', ...named('Guangdong', '广东省'), level: 1, ...nowhere, parent: inChina },
            { id: chongqing, code: '500000', ...named('Chongqing', '重庆市'), level: 1, ...nowhere, parent: inChina },
            {
              id: banan,
              code: '500113',
              ...named('Banan', '巴南区'),
              level: 3,
              latitude: 29.4,
              longitude: 106.5,
              parent: { id: chongqing, parent: inChina },
            },
          ],
        },
      },
      errors: undefined,
      statements: ['region/by-ids', 'region/count', 'region/page'],
    });
  });

  it.each([
    ['with an id', { id: { eq: banan } }, [banan]],
    ['with a name in any script', { name: { eq: '重慶市' } }, [chongqing]],
    ['with the beginning of a name', { name: { startsWith: 'guang' } }, [guangdong]],
    ['of a level', { level: 1 }, [guangdong, chongqing]],
    ['of the highest level', { level: 0 }, [china]],
    ['within a region, itself included', { region: { within: chongqing } }, [chongqing, banan]],
    ['directly in a region', { parent: { eq: china } }, [guangdong, chongqing]],
    ['not directly in it, those too that are in none', { NOT: { parent: { eq: china } } }, [china, banan]],
    ['that fit any of several filters', { OR: [{ level: 3 }, { id: { eq: china } }] }, [china, banan]],
    ['that fit an empty OR', { OR: [] }, []],
  ])('are, %s', async (_which, where, found) => {
    const { data, errors } = await graph.ask(
      'query ($where: RegionFilter) { regions(where: $where) { totalCount nodes { id } } }',
      { where },
    );
    expect([errors, data?.regions]).toEqual([
      undefined,
      { totalCount: found.length, nodes: found.map((id) => ({ id })) },
    ]);
  });
});
