import { describe, expect, it } from '@jest/globals';
import { listsIn } from '../web/src/playground/lists.js';

const answer = (data: unknown): string => JSON.stringify({ data });

describe('the lists of an answer', () => {
  it('are those of objects, wherever they stand, each a table', () => {
    expect(
      listsIn(
        answer({
          organizations: {
            totalCount: 2,
            nodes: [
              {
                name: '甲',
                region: { id: 'r', name: 'R' },
                industries: ['a', 'b'],
                partners: { nodes: [{ name: 'x' }] },
              },
              { name: '=1+1', region: null, extra: -1, ok: true },
            ],
          },
        }),
      ),
    ).toEqual([
      {
        path: 'organizations.nodes',
        header: ['name', 'region.id', 'region.name', 'industries', 'partners.nodes', 'extra', 'ok'],
        rows: [
          ['甲', 'r', 'R', 'a; b', '[{"name":"x"}]', null, null],
          ['=1+1', null, null, null, null, -1, true],
        ],
      },
      { path: 'organizations.nodes.partners.nodes', header: ['^', 'name'], rows: [['1', 'x']] },
    ]);
  });

  it.each([
    ['', 'nothing'],
    ['not JSON', 'no JSON'],
    ['{"errors":[{"message":"no"}]}', 'a refusal'],
    [answer({ a: [], b: [1, 2], c: null }), 'no lists of objects'],
  ])('are none in %j, which is %s', (text) => {
    expect(listsIn(text)).toEqual([]);
  });
});
