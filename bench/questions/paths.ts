import type { Answer, Question } from './question.js';

export const paths: Question = {
  name: 'paths',
  statements: 6,
  ours: `query Paths($from: ID!, $to: ID!) {
    paths(from: [$from], to: [$to], maxLength: 3, first: 5) {
      paths {
        length
        organizations { id name }
        steps { relationship { id since status } }
      }
    }
  }`,
  peer: `query Paths($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, maxLength: 3, first: 5) {
      length
      organizations { id displayName }
      ties { id since status }
    }
  }`,
  fromPeer: ({ paths }) => answer(paths),
  fromRows: (rows) => answer(rows.map(({ answer }) => answer)),
  draw: (draws) => ({ ...draws.pair('far'), maxLength: 3, first: 5 }),
};

function answer(paths: Answer): Answer {
  const shown = paths.map(({ length, organizations, ties }: Answer) => ({
    length,
    organizations: organizations.map(({ id, displayName }: Answer) => ({ id, name: displayName })),
    steps: ties.map((relationship: Answer) => ({ relationship })),
  }));
  return { paths: { paths: shown } };
}
