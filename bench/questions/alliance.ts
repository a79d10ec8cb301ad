import type { Answer, Question } from './question.js';

export const alliance: Question = {
  name: 'alliance',
  statements: 3,
  ours: `query Alliance($id: ID!) {
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
                nodes { organization { id name } }
              }
            }
          }
        }
      }
    }
  }`,
  peer: `query Alliance($id: ID!) {
    organizations(where: { id: { eq: $id } }) {
      id
      displayName
      membersConnection(first: 20, sort: [{ node: { sortName: ASC } }, { edge: { id: ASC } }]) {
        edges {
          properties { roles }
          node {
            id
            displayName
            cooperations(limit: 10, sort: [{ sortName: ASC }, { id: ASC }]) { id displayName }
          }
        }
      }
    }
  }`,
  fromPeer: ({ organizations: [{ id, displayName, membersConnection }] }) => ({
    organization: {
      id,
      name: displayName,
      members: {
        nodes: membersConnection.edges.map(({ properties, node }: Answer) => ({
          roles: properties.roles,
          member: { id: node.id, name: node.displayName, partners: { nodes: node.cooperations.map(partner) } },
        })),
      },
    },
  }),
  fromRows: ([{ organization, members }]) => ({
    organization: {
      id: organization.id,
      name: organization.displayName,
      members: {
        nodes: members.map(({ roles, id, displayName, partners }: Answer) => ({
          roles,
          member: { id, name: displayName, partners: { nodes: partners.map(partner) } },
        })),
      },
    },
  }),
  draw: (draws) => ({ id: draws.organization('ALLIANCE') }),
};

const partner = ({ id, displayName }: Answer): Answer => ({ organization: { id, name: displayName } });
