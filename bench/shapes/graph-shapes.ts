import type { Draws } from '../draws.js';
import type { Answer } from '../questions/question.js';
import { both } from './dialects.js';
import { ofFound, ofTies, type Parts } from './parts.js';
import type { Makers } from './shape.js';

/** Shapes of questions over the graph, whose statements are the same whatever is selected at the peer's. */
export function graphShapes(parts: Parts, draws: Draws): Makers {
  const { random } = parts;
  return {
    paths: () => {
      const [maxLength, first] = [random.between(1, 3), random.between(1, 9)];
      const [organizations, tie] = [parts.fields(ofFound), parts.fields(ofTies)];
      return {
        ours: `query ($from: ID!, $to: ID!) { found: paths(
          from: [$from], to: [$to], maxLength: ${maxLength}, first: ${first}
        ) { paths { organizations { ${organizations.ours} } steps { relationship { ${tie.ours} } } } } }`,
        peer: `query ($from: ID!, $to: ID!) { found: paths(
          from: $from, to: $to, maxLength: ${maxLength}, first: ${first}
        ) { organizations { ${organizations.peer} } ties { ${tie.peer} } } }`,
        variables: { ...draws.pair('far') },
      };
    },
    'common-partners': () => {
      const [first, partner, tie] = [random.between(2, 30), parts.fields(ofFound), parts.fields(ofTies)];
      return {
        ours: `query ($from: ID!, $to: ID!) { found: commonPartners(organizations: [$from, $to], first: ${first}) {
          nodes { organization { ${partner.ours} } relationships { ${tie.ours} } } } }`,
        peer: `query ($from: ID!, $to: ID!) { found: commonPartners(from: $from, to: $to, first: ${first}) {
          organization { ${partner.peer} } ties { ${tie.peer} } } }`,
        variables: { ...draws.pair('near') },
      };
    },
    neighborhood: () => {
      const [depth, limit, around] = [
        random.between(1, 2),
        random.between(20, 150),
        { ours: 'organizations: [$id]', peer: 'id: $id' },
      ];
      const selected = both`truncated nodes { ${parts.fields(ofFound)} } edges { ${parts.fields(ofTies)} }`;
      return {
        ...both`query ($id: ID!) { found: neighborhood(${around}, depth: ${depth}, limit: ${limit}) { ${selected} } }`,
        variables: { id: draws.organization('SCHOOL', 'ENTERPRISE', 'HOSPITAL') },
      };
    },
    groups: () => {
      const [first, alias] = [random.between(5, 100), parts.alias()];
      return {
        ours: `{ found: groupOrganizations(by: [REGION, KIND], regionLevel: 1, first: ${first}) {
          nodes { ${alias}: count keys { key displayName } } } }`,
        peer: `{ found: groups(first: ${first}) { ${alias}: count regionId displayName kind } }`,
        variables: {},
        alike: {
          ours: ({ found }) => found.nodes.map((group: Answer) => group[alias]),
          peer: ({ found }) => found.map((group: Answer) => group[alias]),
        },
      };
    },
  };
}
