import type { Draws } from './draws.js';
import type { Answer, Variables } from './questions/question.js';
import type { Random } from './random.js';

/** A question of a shape that nobody has seen, in the dialects of our server and of @neo4j/graphql. */
export interface Shape extends Both {
  readonly question: string;
  readonly variables: Variables;
  /** The rows of the outermost list, of which both must have equally many. */
  readonly rows: { readonly [Dialect in keyof Both]: (data: Answer) => readonly unknown[] };
}

interface Both {
  readonly ours: string;
  readonly peer: string;
}

/** One text in two dialects, made of parts that are the same in both and parts that are not. */
function both(parts: TemplateStringsArray, ...values: readonly (Both | string | number)[]): Both {
  const inDialect = (dialect: keyof Both) =>
    String.raw({ raw: parts }, ...values.map((value) => (typeof value === 'object' ? value[dialect] : value)));
  return { ours: inDialect('ours'), peer: inDialect('peer') };
}

const same = (text: string): Both => ({ ours: text, peer: text });
const none = same('');

const few: readonly Both[] = [same('id'), same('kind'), { ours: 'name', peer: 'displayName' }];
const many: readonly Both[] = [...few, ...['founded', 'dissolved', 'status', 'website', 'version'].map(same)];
const ofTies = ['id', 'since', 'status'].map(same);

const ties = [
  ['COOPERATION', 'cooperations'],
  ['INTERNSHIP', 'internships'],
  ['GUIDANCE', 'guidances'],
  ['TENANCY', 'tenancies'],
] as const;
const statuses = ['OPERATING', 'SIGNED', 'ANNOUNCED', 'ENDED', 'DISPUTED'] as const;
const kinds = ['ENTERPRISE', 'SCHOOL', 'HOSPITAL', 'PARK', 'GOVERNMENT_BODY', 'ASSOCIATION'] as const;

/** As many different shapes of each question as asked for, the same for the same lots. */
export function* shapes(count: number, random: Random, draws: Draws): Generator<Shape> {
  const seen = new Set<string>();
  const makers = Object.entries(makersOf(random, draws));
  for (let number = 0; number < count; number++) {
    for (const [question, make] of makers) {
      let shape = make();
      while (seen.has(shape.ours)) shape = make();
      seen.add(shape.ours);
      yield { ...shape, question };
    }
  }
}

function makersOf(random: Random, draws: Draws): Readonly<Record<string, () => Omit<Shape, 'question'>>> {
  let aliases = 0;
  const some = <Item>(items: readonly Item[], least = 1): Item[] => {
    const shuffled = items.map((item) => [random.next(), item] as const).sort(([one], [other]) => one - other);
    return shuffled.slice(0, random.between(least, items.length)).map(([, item]) => item);
  };
  const fields = (from: readonly Both[]): Both =>
    some(from).reduce((text, field) => both`${text} ${random.chance(0.5) ? `f${++aliases}: ` : ''}${field}`, none);
  const listOf = (values: readonly string[]): Both => ({
    ours: `[${values.join(', ')}]`,
    peer: `[${values.map((value) => `"${value}"`).join(', ')}]`,
  });
  const nested = (levels: number): Both => (levels > 0 ? tiesBelow(levels) : none);
  const tiesBelow = (levels: number): Both => {
    const [kind, field] = random.pick(ties);
    const [ofTie, ofPartner] = [random.chance(0.4), random.chance(0.4)];
    const status = both`status: { in: ${listOf(some(statuses, 2))} }`;
    const ofKind = both`kind: { in: ${listOf(some(kinds, 2))} }`;
    const peerWhere = [ofTie ? `edge: { ${status.peer} }` : '', ofPartner ? `node: { ${ofKind.peer} }` : ''];
    const ourWhere = [ofTie ? status.ours : '', ofPartner ? `partner: { ${ofKind.ours} }` : ''];
    const [way, first] = [random.pick(['ASC', 'DESC']), random.between(2, 12)];
    const [tie, partner, below] = [fields(ofTies), fields(many), nested(levels - 1)];
    const alias = `t${++aliases}`;
    return {
      ours: `${alias}: relationships(first: ${first}, where: { kind: { eq: ${kind} } ${ourWhere.join(' ')} }, orderBy: [{ field: PARTNER_NAME, direction: ${way} }]) {
        edges { node { ${tie.ours} } partner { ${partner.ours} ${below.ours} } } }`,
      peer: `${alias}: ${field}Connection(first: ${first}, where: { ${peerWhere.join(' ')} }, sort: [{ node: { sortName: ${way} } }, { edge: { id: ASC } }]) {
        edges { properties { ${tie.peer} } node { ${partner.peer} ${below.peer} } } }`,
    };
  };
  const organization = (id: string, selected: Both, list: string | undefined): Omit<Shape, 'question'> => ({
    ours: `query ($id: ID!) { found: organization(id: $id) { ${selected.ours} } }`,
    peer: `query ($id: ID!) { found: organizations(where: { id: { eq: $id } }) { ${selected.peer} } }`,
    variables: { id },
    rows: {
      ours: ({ found }) => (list === undefined ? [found] : (found[list].edges ?? found[list].nodes)),
      peer: ({ found: [found] }) => (list === undefined ? [found] : found[list].edges),
    },
  });
  const members = (levels: number) => {
    const [first, way] = [random.between(5, 20), random.pick(['ASC', 'DESC'])];
    const [tie, member, below] = [fields([...ofTies, same('roles')]), fields(many), nested(levels)];
    return organization(
      draws.organization('ALLIANCE'),
      {
        ours: `${fields(few).ours} ... on Alliance { list: members(first: ${first}, orderBy: [{ field: PARTNER_NAME, direction: ${way} }]) {
          nodes { ${tie.ours} member { ${member.ours} ${below.ours} } } } }`,
        peer: `${fields(few).peer} list: membersConnection(first: ${first}, sort: [{ node: { sortName: ${way} } }, { edge: { id: ASC } }]) {
          edges { properties { ${tie.peer} } node { ${member.peer} ${below.peer} } } }`,
      },
      'list',
    );
  };
  const search = (variables: Variables): Omit<Shape, 'question'> => {
    const [first, selected] = [random.between(3, 30), both`${fields(many)} ${nested(random.between(0, 1))}`];
    return {
      ours: `query ($text: String!) { found: search(text: $text, types: [ORGANIZATION], first: ${first}) { nodes { ... on Organization { ${selected.ours} } } } }`,
      peer: `query ($words: String!) { found: searchOrganizations(phrase: $words, first: ${first}, sort: [{ score: DESC }, { node: { id: ASC } }]) { edges { node { ${selected.peer} } } } }`,
      variables,
      rows: { ours: ({ found }) => found.nodes, peer: ({ found }) => found.edges },
    };
  };
  return {
    organization: () =>
      organization(draws.organization(), both`${fields(many)} ${nested(random.between(0, 1))}`, undefined),
    partners: () => {
      const [first, tie, partner] = [random.between(2, 30), fields(ofTies), fields(many)];
      const below = nested(random.between(0, 1));
      const selected = {
        ours: `${fields(few).ours} list: partners(first: ${first}, where: { kind: { eq: COOPERATION } }, orderBy: [{ field: NAME }]) {
          nodes { organization { ${partner.ours} ${below.ours} } relationships { ${tie.ours} } } }`,
        peer: `${fields(few).peer} list: cooperationsConnection(first: ${first}, sort: [{ node: { sortName: ASC } }, { node: { id: ASC } }]) {
          edges { node { ${partner.peer} ${below.peer} } properties { ${tie.peer} } } }`,
      };
      return organization(draws.organization('SCHOOL', 'ENTERPRISE'), selected, 'list');
    },
    alliance: () => members(1),
    nesting: () => members(2),
    region: () => {
      const [first, way, wanted] = [random.between(5, 30), random.pick(['ASC', 'DESC']), listOf(some(kinds))];
      const selected = both`${fields(many)} ${nested(random.between(0, 1))}`;
      return {
        ours: `query ($region: ID!) { found: organizations(first: ${first}, where: { kind: { in: ${wanted.ours} }, region: { within: $region } }, orderBy: [{ field: NAME, direction: ${way} }]) { nodes { ${selected.ours} } } }`,
        peer: `query ($prefix: String!) { found: organizations(limit: ${first}, where: { kind: { in: ${wanted.peer} }, regionId: { startsWith: $prefix } }, sort: [{ sortName: ${way} }, { id: ${way} }]) { ${selected.peer} } }`,
        variables: draws.region(),
        rows: { ours: ({ found }) => found.nodes, peer: ({ found }) => found },
      };
    },
    'search-latin': () => search(draws.latinName()),
    'search-chinese': () => search(draws.chineseName()),
    paths: () => {
      const [maxLength, first] = [random.between(1, 3), random.between(1, 9)];
      const [organizations, tie] = [fields(few), fields(ofTies)];
      return {
        ours: `query ($from: ID!, $to: ID!) { found: paths(from: [$from], to: [$to], maxLength: ${maxLength}, first: ${first}) { paths { organizations { ${organizations.ours} } steps { relationship { ${tie.ours} } } } } }`,
        peer: `query ($from: ID!, $to: ID!) { found: paths(from: $from, to: $to, maxLength: ${maxLength}, first: ${first}) { organizations { ${organizations.peer} } ties { ${tie.peer} } } }`,
        variables: { ...draws.pair('far') },
        rows: { ours: ({ found }) => found.paths, peer: ({ found }) => found },
      };
    },
    'common-partners': () => {
      const [first, partner, tie] = [random.between(2, 30), fields(few), fields(ofTies)];
      return {
        ours: `query ($from: ID!, $to: ID!) { found: commonPartners(organizations: [$from, $to], first: ${first}) { nodes { organization { ${partner.ours} } relationships { ${tie.ours} } } } }`,
        peer: `query ($from: ID!, $to: ID!) { found: commonPartners(from: $from, to: $to, first: ${first}) { organization { ${partner.peer} } ties { ${tie.peer} } } }`,
        variables: { ...draws.pair('near') },
        rows: { ours: ({ found }) => found.nodes, peer: ({ found }) => found },
      };
    },
    neighborhood: () => {
      const [depth, limit, nodes, edges] = [random.between(1, 2), random.between(20, 150), fields(few), fields(ofTies)];
      const text = both`found: neighborhood(${{ ours: 'organizations: [$id]', peer: 'id: $id' }}, depth: ${depth}, limit: ${limit}) { truncated nodes { ${nodes} } edges { ${edges} } }`;
      return {
        ...both`query ($id: ID!) { ${text} }`,
        variables: { id: draws.organization('SCHOOL', 'ENTERPRISE', 'HOSPITAL') },
        rows: { ours: ({ found }) => found.nodes, peer: ({ found }) => found.nodes },
      };
    },
    groups: () => {
      const [first, alias] = [random.between(5, 100), `c${++aliases}`];
      return {
        ours: `{ found: groupOrganizations(by: [REGION, KIND], regionLevel: 1, first: ${first}) { nodes { ${alias}: count keys { key displayName } } } }`,
        peer: `{ found: groups(first: ${first}) { ${alias}: count regionId displayName kind } }`,
        variables: {},
        rows: { ours: ({ found }) => found.nodes, peer: ({ found }) => found },
      };
    },
  };
}
