import { describe, expect, it } from '@jest/globals';
import { pictureOf } from '../web/src/playground/answer-picture.js';

const drawn = (data: unknown) => {
  const { nodes, edges } = pictureOf(JSON.stringify({ data }));
  return {
    nodes: nodes.map(({ id, name, kind }) => `${id} ${name} ${kind}`),
    edges: edges.map(({ source, kind, status, target }) => `${source} ${kind} ${status} ${target}`),
  };
};
const school = { id: 's', name: 'S', kind: 'SCHOOL' };
const maker = { id: 'm', name: 'M', kind: 'ENTERPRISE' };

describe('an answer as a picture', () => {
  it('shows a neighbourhood, also those without ties in it', () => {
    expect(
      drawn({
        around: {
          truncated: false,
          nodes: [school, maker, { id: 'x', name: 'X', kind: 'PARK' }],
          edges: [{ id: 't', kind: 'COOPERATION', status: 'SIGNED', source: { id: 's' }, target: { id: 'm' } }],
        },
      }),
    ).toEqual({
      nodes: ['s S SCHOOL', 'm M ENTERPRISE', 'x X PARK'],
      edges: ['s COOPERATION SIGNED m'],
    });
  });

  it('shows paths by their steps, over people too, and what they share once', () => {
    const step = {
      from: school,
      to: maker,
      sentence: '…',
      relationship: { id: 't', kind: 'INTERNSHIP', status: 'OPERATING' },
    };
    const over = { from: maker, to: { name: 'No id' }, relationship: null, via: { name: 'Somebody' } };
    expect(drawn({ paths: { paths: [{ steps: [step] }, { steps: [step, over] }] } })).toEqual({
      nodes: ['s S SCHOOL', 'm M ENTERPRISE', 'No id No id OTHER'],
      edges: ['s INTERNSHIP OPERATING m', 'm PERSON null No id'],
    });
  });

  it('shows chains from each organization to the next', () => {
    const chain = {
      organizations: [school, maker, { id: 'a', name: 'A', kind: 'ALLIANCE' }],
      relationships: [{ id: '1', kind: 'COOPERATION', status: 'SIGNED' }, { sentence: '…' }],
    };
    expect(drawn({ chains: { nodes: [{ organization: { name: 'A' }, chainCount: 1, chains: [chain] }] } })).toEqual({
      nodes: ['s S SCHOOL', 'm M ENTERPRISE', 'a A ALLIANCE'],
      edges: ['s COOPERATION SIGNED m', 'm RELATED null a'],
    });
  });

  it.each([
    ['', 'no answer'],
    ['{"data":null,"errors":[{"message":"no"}]}', 'a refusal'],
    ['{"data":{"organizations":{"nodes":[{"id":"a","name":"A"}]}}}', 'a list without ties'],
  ])('is empty for %j, which is %s', (answer) => {
    expect(pictureOf(answer)).toEqual({ nodes: [], edges: [] });
  });
});
