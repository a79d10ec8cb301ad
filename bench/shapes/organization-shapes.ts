import type { Draws } from '../draws.js';
import type { Variables } from '../questions/question.js';
import { type Both, both, same } from './dialects.js';
import { ofFound, ofOrganizations, ofTies, type Parts } from './parts.js';
import type { Makers, Shape } from './shape.js';

/** Shapes of what hangs off organizations, and of lists of them. */
export function organizationShapes(parts: Parts, draws: Draws): Makers {
  const { random } = parts;
  const shown = () => both`${parts.fields(ofOrganizations)} ${parts.ties(random.between(0, 1))}`;
  return {
    organization: () => ofOne(draws.organization(), both`id ${shown()}`),
    partners: () => {
      const [first, found, partner, tie] = [
        random.between(2, 30),
        parts.fields(ofFound),
        shown(),
        parts.fields(ofTies),
      ];
      return ofOne(draws.organization('SCHOOL', 'ENTERPRISE'), {
        ours: `${found.ours} list: partners(
          first: ${first}, where: { kind: { eq: COOPERATION } }, orderBy: [{ field: NAME }]
        ) { nodes { organization { ${partner.ours} } relationships { ${tie.ours} } } }`,
        peer: `${found.peer} list: cooperationsConnection(
          first: ${first}, sort: [{ node: { sortName: ASC } }, { node: { id: ASC } }]
        ) { edges { node { ${partner.peer} } properties { ${tie.peer} } } }`,
      });
    },
    alliance: () => ofOne(draws.organization('ALLIANCE'), members(parts, 1)),
    nesting: () => ofOne(draws.organization('ALLIANCE'), members(parts, 2)),
    region: () => {
      const [first, way, kinds, selected] = [random.between(5, 30), parts.way(), parts.kinds(), shown()];
      return {
        ours: `query ($region: ID!) { found: organizations(
          first: ${first}
          where: { kind: { in: ${kinds.ours} }, region: { within: $region } }
          orderBy: [{ field: NAME, direction: ${way} }]
        ) { nodes { ${selected.ours} } } }`,
        peer: `query ($prefix: String!) { found: organizations(
          limit: ${first}
          where: {
            kind: { in: ${kinds.peer} }
            regionId: { startsWith: $prefix } sortName: { startsWith: "" } id: { startsWith: "" }
          }
          sort: [{ sortName: ${way} }, { id: ${way} }]
        ) { ${selected.peer} } }`,
        variables: draws.region(),
      };
    },
    'search-latin': () => search(random.between(3, 30), shown(), draws.latinName()),
    'search-chinese': () => search(random.between(3, 30), shown(), draws.chineseName()),
  };
}

/** One organization. */
function ofOne(id: string, selected: Both): Omit<Shape, 'question'> {
  return {
    ours: `query ($id: ID!) { found: organization(id: $id) { ${selected.ours} } }`,
    peer: `query ($id: ID!) { found: organizations(where: { id: { eq: $id } }) { ${selected.peer} } }`,
    variables: { id },
  };
}

function members(parts: Parts, levels: number): Both {
  const [first, way, tie] = [parts.random.between(5, 20), parts.way(), parts.fields([...ofTies, same('roles')])];
  const member = both`${parts.fields(ofOrganizations)} ${parts.ties(levels)}`;
  return {
    ours: `... on Alliance { list: members(
      first: ${first}, orderBy: [{ field: PARTNER_NAME, direction: ${way} }]
    ) { nodes { ${tie.ours} member { ${member.ours} } } } }`,
    peer: `list: membersConnection(
      first: ${first}, sort: [{ node: { sortName: ${way} } }, { edge: { id: ASC } }]
    ) { edges { properties { ${tie.peer} } node { ${member.peer} } } }`,
  };
}

function search(first: number, selected: Both, variables: Variables): Omit<Shape, 'question'> {
  return {
    ours: `query ($text: String!) { found: search(text: $text, types: [ORGANIZATION], first: ${first}) {
      nodes { ... on Organization { ${selected.ours} } } } }`,
    peer: `query ($words: String!) { found: searchOrganizations(
      phrase: $words, first: ${first}, sort: [{ score: DESC }, { node: { id: ASC } }]
    ) { edges { node { ${selected.peer} } } } }`,
    variables,
  };
}
