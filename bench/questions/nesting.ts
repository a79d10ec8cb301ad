import type { Answer, Question } from './question.js';

export const nesting: Question = {
  name: 'nesting',
  statements: 4,
  ours: `query Nesting($id: ID!) {
    organization(id: $id) {
      id
      name
      ... on Alliance {
        members(first: 20, orderBy: [{ field: PARTNER_NAME }]) {
          nodes {
            roles
            member {
              id
              name
              partners(first: 10, where: { kind: { eq: COOPERATION } }, orderBy: [{ field: NAME }]) {
                nodes {
                  organization {
                    id
                    name
                    relationships(
                      first: 5
                      where: { kind: { eq: INTERNSHIP } }
                      orderBy: [{ field: PARTNER_NAME }]
                    ) {
                      edges { node { since status } partner { id name } }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }`,
  peer: `query Nesting($id: ID!) {
    organizations(where: { id: { eq: $id } }) {
      id
      displayName
      membersConnection(first: 20, sort: [{ node: { sortName: ASC } }, { edge: { id: ASC } }]) {
        edges {
          properties { roles }
          node {
            id
            displayName
            cooperations(limit: 10, sort: [{ sortName: ASC }, { id: ASC }]) {
              id
              displayName
              internshipsConnection(first: 5, sort: [{ node: { sortName: ASC } }, { edge: { id: ASC } }]) {
                edges { properties { since status } node { id displayName } }
              }
            }
          }
        }
      }
    }
  }`,
  fromPeer: ({ organizations: [organization] }) =>
    answer(
      organization,
      organization.membersConnection.edges.map(({ properties, node }: Answer) => ({
        ...node,
        roles: properties.roles,
        partners: node.cooperations.map((partner: Answer) => ({
          ...partner,
          internships: partner.internshipsConnection.edges.map((edge: Answer) => ({
            tie: edge.properties,
            other: edge.node,
          })),
        })),
      })),
    ),
  fromRows: ([{ organization, members, partners }]) => {
    const known = new Map(partners.map((partner: Answer) => [partner.id, partner]));
    const withPartners = (member: Answer) => ({
      ...member,
      partners: member.partnerIds.map((id: string) => known.get(id)),
    });
    return answer(organization, members.map(withPartners));
  },
  draw: (draws) => ({ id: draws.organization('ALLIANCE') }),
};

function answer({ id, displayName }: Answer, members: Answer): Answer {
  return { organization: { id, name: displayName, members: { nodes: members.map(shownMember) } } };
}

function shownMember({ roles, id, displayName, partners }: Answer): Answer {
  return { roles, member: { id, name: displayName, partners: { nodes: partners.map(shownPartner) } } };
}

function shownPartner({ id, displayName, internships }: Answer): Answer {
  const edges = internships.map(({ tie, other }: Answer) => ({
    node: tie,
    partner: { id: other.id, name: other.displayName },
  }));
  return { organization: { id, name: displayName, relationships: { edges } } };
}
