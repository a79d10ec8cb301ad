import type { Draws } from '../draws.js';
import type { Answer, Question, Variables } from './question.js';

const search = (name: string, draw: (draws: Draws) => Variables): Question => ({
  name,
  statements: 2,
  ours: `query Search($text: String!) {
    search(text: $text, types: [ORGANIZATION], first: 10) {
      nodes { id ... on Organization { kind name } }
    }
  }`,
  peer: `query Search($words: String!) {
    searchOrganizations(phrase: $words, first: 10, sort: [{ score: DESC }, { node: { id: ASC } }]) {
      edges { node { id kind displayName } }
    }
  }`,
  fromPeer: ({ searchOrganizations: { edges } }) => answer(edges.map(({ node }: Answer) => node)),
  fromRows: (rows) => answer(rows.map(({ organization }) => organization)),
  draw,
});

function answer(found: Answer): Answer {
  return { search: { nodes: found.map(({ id, kind, displayName }: Answer) => ({ id, kind, name: displayName })) } };
}

export const searchLatin = search('search-latin', (draws) => draws.latinName());
export const searchChinese = search('search-chinese', (draws) => draws.chineseName());
