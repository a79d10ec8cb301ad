import { setTimeout as delay } from 'node:timers/promises';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Graph } from './neo4j/graph.js';
import { RelationshipKind } from './relationship/relationship.type.js';

/** Answers one operation as the API would, to nobody. */
type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

/**
 * Asks what is asked most, of organizations that are there, so that the database has its plans before anybody waits for
 * them: a text that it has not met takes it 20 to 300 ms. One at a time, each when nobody else asks or after a second.
 * @throws whatever the database says; it may be tried again.
 */
export async function planAhead(
  schema: GraphQLSchema,
  graph: Pick<Graph, 'openSessions'>,
  createContext: () => unknown,
  signal: AbortSignal,
): Promise<void> {
  const ask: Ask = async (query, variableValues) => {
    signal.throwIfAborted();
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues,
      contextValue: createContext(),
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data ?? {};
  };
  const { one, other, alliance } = await ask(someOrganizations, {});
  const [id] = idsOf(one);
  if (id === undefined) return;
  const variables = { id, other: idsOf(other)[0] ?? id, alliance: idsOf(alliance)[0] ?? id };
  for (const query of askedMost()) {
    for (let waited = 0; graph.openSessions > 0 && waited < 1_000; waited += 50) await delay(50, undefined, { signal });
    await ask(query, variables);
  }
}

const someOrganizations = `{
  one: organizations(where: { kind: { eq: SCHOOL } }, first: 1) { nodes { id } }
  other: organizations(where: { kind: { eq: ENTERPRISE } }, first: 1) { nodes { id } }
  alliance: organizations(where: { kind: { eq: ALLIANCE } }, first: 1) { nodes { id } }
}`;

function idsOf(list: unknown): readonly string[] {
  return (list as { nodes: readonly { id: string }[] }).nodes.map(({ id }) => id);
}

const directions = ['ASC', 'DESC'];
/** Without a condition, and with those that share a text; see withCompanions. */
const conditions = ['', 'status: { in: [OPERATING, SIGNED] }'];

/** The texts differ by kinds, orders and conditions, not by what is selected or by values. */
function askedMost(): readonly string[] {
  const kinds = ['', ...Object.keys(RelationshipKind).map((kind) => `kind: { eq: ${kind} }`)];
  const wheres = kinds.flatMap((kind) => conditions.map((condition) => `where: { ${kind} ${condition} }`));
  const byName = directions.map((direction) => `orderBy: [{ field: PARTNER_NAME, direction: ${direction} }]`);
  const ofOne = [
    ...wheres.flatMap((where) => ['', ...byName].map((order) => `relationships(first: 1, ${where} ${order})`)),
    ...wheres.map((where) => `partners(first: 1, ${where} orderBy: [{ field: NAME }])`),
  ].map((list) => `query ($id: ID!) { organization(id: $id) { list: ${list} { nodes { __typename } } } }`);
  const members = ['', ...byName].map(
    (order) =>
      `query ($alliance: ID!) { organization(id: $alliance) { ... on Alliance {
        members(first: 1, where: {} ${order}) { nodes { member { id } } } } } }`,
  );
  const found = ['', 'kind: { in: [SCHOOL, PARK] }'].flatMap((kind) =>
    directions.map(
      (direction) =>
        `{ organizations(first: 1, where: { region: { within: "gb2260:500100" } ${kind} }
           orderBy: [{ field: NAME, direction: ${direction} }]) { nodes { id } } }`,
    ),
  );
  // Longer ways are looked for from the side from which fewer begin.
  const ways = [1, 2, 3, 4].flatMap((length) =>
    ['from: [$id], to: [$other]', 'from: [$other], to: [$id]'].map(
      (ends) => `query ($id: ID!, $other: ID!) { paths(${ends}, maxLength: ${length}, first: 50) {
        paths { organizations { id } } } }`,
    ),
  );
  return [
    ...ofOne,
    ...members,
    ...found,
    ...ways,
    '{ search(text: "university", types: [ORGANIZATION], first: 1) { nodes { __typename } } }',
    '{ search(text: "大学", first: 1) { nodes { __typename } } }',
    `query ($id: ID!, $other: ID!) { commonPartners(organizations: [$id, $other], first: 1) {
      nodes { organization { id } } } }`,
    'query ($id: ID!) { neighborhood(organizations: [$id], depth: 2, limit: 20) { nodes { id } edges { id } } }',
  ];
}
