import type { Answer, Question } from './question.js';

export const neighborhood: Question = {
  name: 'neighborhood',
  statements: 4,
  ours: `query Neighborhood($id: ID!) {
    neighborhood(organizations: [$id], depth: 2, limit: 100) {
      truncated
      nodes { id kind name }
      edges { id since status source { id } target { id } }
    }
  }`,
  peer: `query Neighborhood($id: ID!) {
    neighborhood(id: $id, depth: 2, limit: 100) {
      truncated
      nodes { id kind displayName }
      edges { id since status sourceId targetId }
    }
  }`,
  fromPeer: ({ neighborhood }) => answer(neighborhood),
  fromRows: ([{ answer: found }]) => answer(found),
  draw: (draws) => ({ id: draws.organization('SCHOOL', 'ENTERPRISE', 'HOSPITAL'), depth: 2, limit: 100 }),
};

function answer({ truncated, nodes, edges }: Answer): Answer {
  return {
    neighborhood: {
      truncated,
      nodes: nodes.map(({ id, kind, displayName }: Answer) => ({ id, kind, name: displayName })),
      edges: edges.map(({ id, since, status, sourceId, targetId }: Answer) => ({
        id,
        since,
        status,
        source: { id: sourceId },
        target: { id: targetId },
      })),
    },
  };
}
