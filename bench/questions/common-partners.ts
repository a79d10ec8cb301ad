import type { Answer, Question } from './question.js';

export const commonPartners: Question = {
  name: 'common-partners',
  statements: 2,
  ours: `query CommonPartners($from: ID!, $to: ID!) {
    commonPartners(organizations: [$from, $to], first: 20) {
      nodes {
        organization { id kind name }
        relationships { id since status }
      }
    }
  }`,
  peer: `query CommonPartners($from: ID!, $to: ID!) {
    commonPartners(from: $from, to: $to, first: 20) {
      organization { id kind displayName }
      ties { id since status }
    }
  }`,
  fromPeer: ({ commonPartners }) => answer(commonPartners),
  fromRows: (rows) => answer(rows.map(({ answer }) => answer)),
  draw: (draws) => ({ ...draws.pair('near'), first: 20 }),
};

function answer(found: Answer): Answer {
  const nodes = found.map(({ organization: { id, kind, displayName }, ties }: Answer) => ({
    organization: { id, kind, name: displayName },
    relationships: ties,
  }));
  return { commonPartners: { nodes } };
}
