import { type Answer, namesOf, type Question } from './question.js';

export const region: Question = {
  name: 'region',
  statements: 1,
  ours: `query Region($region: ID!) {
    organizations(
      first: 20
      where: { kind: { eq: SCHOOL }, region: { within: $region } }
      orderBy: [{ field: NAME }]
    ) {
      nodes { id name names { value language } founded }
    }
  }`,
  // Conditions that all fulfil, so that the index on all three serves.
  peer: `query Region($prefix: String!) {
    schools(
      limit: 20
      where: { regionId: { startsWith: $prefix }, sortName: { startsWith: "" }, id: { startsWith: "" } }
      sort: [{ sortName: ASC }, { id: ASC }]
    ) {
      id displayName nameValues nameLanguages founded
    }
  }`,
  fromPeer: ({ schools }) => answer(schools),
  fromRows: (rows) => answer(rows.map(({ organization }) => organization)),
  draw: (draws) => draws.region(),
};

function answer(organizations: Answer): Answer {
  const nodes = organizations.map((found: Answer) => {
    const { id, displayName, founded } = found;
    return { id, name: displayName, names: namesOf(found), founded };
  });
  return { organizations: { nodes } };
}
