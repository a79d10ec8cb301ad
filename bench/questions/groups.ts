import type { Answer, Question } from './question.js';

export const groups: Question = {
  name: 'groups',
  statements: 3,
  wholeGraph: true,
  ours: `query Groups {
    groupOrganizations(by: [REGION, KIND], regionLevel: 1, first: 50) {
      nodes { count keys { key displayName } }
    }
  }`,
  peer: `query Groups {
    groups(first: 50) { count regionId displayName kind }
  }`,
  fromPeer: ({ groups }) => answer(groups),
  fromRows: (rows) => answer(rows.map(({ answer }) => answer)),
  draw: () => ({ first: 50 }),
};

function answer(groups: Answer): Answer {
  const nodes = groups.map(({ count, regionId, displayName, kind }: Answer) => ({
    count,
    keys: [
      { key: regionId, displayName },
      { key: kind, displayName: kind },
    ],
  }));
  return { groupOrganizations: { nodes } };
}
