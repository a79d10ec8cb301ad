import { type Answer, namesOf, type Question } from './question.js';

export const organization: Question = {
  name: 'organization',
  statements: 1,
  ours: `query Organization($id: ID!) {
    organization(id: $id) { id kind name names { value language } founded status version }
  }`,
  peer: `query Organization($id: ID!) {
    organizations(where: { id: { eq: $id } }) {
      id kind displayName nameValues nameLanguages founded status version
    }
  }`,
  fromPeer: ({ organizations: [found] }) => ({ organization: shown(found) }),
  fromRows: ([found]) => ({ organization: shown(found.organization) }),
  draw: (draws) => ({ id: draws.organization() }),
};

function shown(found: Answer): Answer {
  const { id, kind, displayName, founded, status, version } = found;
  return { id, kind, name: displayName, names: namesOf(found), founded, status, version };
}
