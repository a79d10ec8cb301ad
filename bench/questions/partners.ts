import { type Answer, namesOf, type Question } from './question.js';

export const partners: Question = {
  name: 'partners',
  statements: 2,
  ours: `query Partners($id: ID!) {
    organization(id: $id) {
      id
      name
      partners(first: 20, where: { kind: { eq: COOPERATION } }, orderBy: [{ field: NAME }]) {
        nodes {
          organization { id kind name names { value language } }
          relationships { id since status }
        }
      }
    }
  }`,
  peer: `query Partners($id: ID!) {
    organizations(where: { id: { eq: $id } }) {
      id
      displayName
      cooperationsConnection(first: 20, sort: [{ node: { sortName: ASC } }, { node: { id: ASC } }]) {
        edges {
          node { id kind displayName nameValues nameLanguages }
          properties { id since status }
        }
      }
    }
  }`,
  fromPeer: ({ organizations: [{ id, displayName, cooperationsConnection }] }) =>
    answer(
      { id, displayName },
      cooperationsConnection.edges.map(({ node, properties }: Answer) => ({ partner: node, tie: properties })),
    ),
  fromRows: ([{ organization, partners }]) => answer(organization, partners),
  draw: (draws) => ({ id: draws.organization('SCHOOL', 'ENTERPRISE') }),
};

const answer = ({ id, displayName }: Answer, partners: Answer): Answer => ({
  organization: { id, name: displayName, partners: { nodes: partners.map(shown) } },
});

// Of two organizations there is one cooperation in the generated network, so that a partner has one tie.
function shown({ partner, tie }: Answer): Answer {
  const { id, kind, displayName } = partner;
  return { organization: { id, kind, name: displayName, names: namesOf(partner) }, relationships: [tie] };
}
