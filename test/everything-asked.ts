import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { graphql } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { KeyRepository } from '../src/access/key.repository.js';
import { ContentsRepository } from '../src/backup/contents.repository.js';
import { Context } from '../src/context.js';
import { writeCsvZip } from '../src/export/csv-zip.js';
import { ExportRepository } from '../src/export/export.repository.js';
import { writeNdjson } from '../src/export/ndjson.js';
import type { Facts } from '../src/fact/fact.js';
import { FactRepository } from '../src/fact/fact.repository.js';
import { FeedRepository } from '../src/feed/feed.repository.js';
import { ImportRepository } from '../src/import/import.repository.js';
import { NameMatcher } from '../src/import/roster/name-matcher.js';
import { tieEvents } from '../src/live/event.js';
import { LiveRepository } from '../src/live/live.repository.js';
import { MatchRepository } from '../src/match/match.repository.js';
import type { Graph } from '../src/neo4j/graph.js';
import { type Analyses, closeAnalyses, createAnalyses } from '../src/network/network.repository.js';
import { warmUp } from '../src/network/warm-up.js';
import { loadSeed } from '../src/seed/load-seed.js';
import { limits, schema } from './ask.js';
import { proposalsAsked } from './proposals-asked.js';
import { RecordingGraph, type Sent } from './recording-graph.js';
import { world } from './world.js';

const examples = new URL('../schema/examples/', import.meta.url);

/** The examples of the playground, and what they leave out: every filter, every order, every field that reads. */
function operations(): { query: string; variables: Record<string, unknown> }[] {
  const files = readdirSync(examples).sort();
  const read = (file: string): string => readFileSync(new URL(file, examples), 'utf8');
  const fromExamples = files
    .filter((file) => file.endsWith('.graphql'))
    // Those that name an organization of the demonstration network have nothing to ask here.
    .filter((file) => !read(file).includes('/demo-'))
    .map((file) => {
      const variables = file.replace('.graphql', '.variables.json');
      return { query: read(file), variables: files.includes(variables) ? JSON.parse(read(variables)) : {} };
    });
  return [...fromExamples, ...ownOperations.map((query) => ({ query, variables: {} }))];
}

const page = '{ totalCount nodes { id } pageInfo { endCursor } }';
const pairPage = '{ totalCount nodes { count relationships { id } } pageInfo { endCursor } }';
const organizationFilters = [
  'id: {eq: "kg:organization/college"}',
  'id: {in: ["kg:organization/college", "kg:organization/park"]}',
  'kind: {eq: SCHOOL}',
  'kind: {in: [SCHOOL, PARK]}',
  'status: {in: [ACTIVE, WITHDRAWN]}',
  'name: {eq: "River College"}',
  'name: {contains: "江河", startsWith: "江"}',
  'name: {in: ["River College", "双子"]}',
  'identifier: {scheme: "ror", value: "04mb6s476"}',
  'region: {eq: "gb2260:500113"}',
  'region: {within: "gb2260:500000"}',
  'region: {within: "gb2260:500113"}',
  'founded: {before: "2000", known: true}',
  'founded: {after: "2000-01"}',
  'asOf: "2010"',
  'schoolLevel: {eq: UNIVERSITY}',
  'industry: {contains: "bio"}',
  'document: {eq: "kg:document/notice"}',
  'person: {name: {contains: "liu"}}',
  'relationshipCount: {kinds: [COOPERATION], gte: 1}',
  'relationships: {some: {kind: {eq: INTERNSHIP}, asOf: "2024", partner: {kind: {eq: HOSPITAL}}}}',
  'relationships: {none: {role: {eq: LEAD}}}',
  'relationships: {some: {partner: {id: {eq: "kg:organization/college"}}}}',
  'relationships: {none: {partner: {region: {within: "gb2260:500113"}}, direction: OUT}}',
  'relationships: {all: {status: {eq: OPERATING}}}',
  'relationships: {some: {source: {kind: {eq: PARK}}, direction: OUT}}',
  'OR: [{kind: {eq: PARK}}, {AND: [{kind: {eq: SCHOOL}}, {NOT: {founded: {known: false}}}]}]',
];
const tieFilters = [
  'kind: {in: [MEMBERSHIP, GUIDANCE]}',
  'status: {eq: SIGNED}',
  'since: {after: "2020"}',
  'until: {known: true}',
  'asOf: "2024"',
  'asOfRecorded: "2030-01-01T00:00:00Z"',
  'role: {in: [LEAD, FOUNDER]}',
  'form: {eq: TEACHING}',
  'document: {in: ["kg:document/notice"]}',
  'partner: {region: {within: "gb2260:500000"}}',
  'NOT: {kind: {eq: RELATED}}',
];
const ends = [
  'source: {kind: {eq: SCHOOL}}',
  'source: {region: {within: "gb2260:500113"}}',
  'target: {id: {eq: "kg:organization/alliance"}}',
  'target: {relationships: {some: {partner: {id: {eq: "kg:organization/park"}}}}}',
  'partner: {identifier: {scheme: "ror", value: "04mb6s476"}}',
];
const organizationOrders = ['NAME', 'FOUNDED', 'RELATIONSHIP_COUNT', 'PARTNER_COUNT', 'RECORDED_AT'];
const tieOrders = ['SINCE', 'UNTIL', 'KIND', 'STATUS', 'RECORDED_AT', 'PARTNER_NAME'];
const changeFilters = [
  'noun: {eq: people}',
  'entity: {in: ["kg:organization/college"]}',
  'organization: {eq: "kg:organization/college"}',
  'kind: {in: [MEMBERSHIP, GUIDANCE]}',
  'actor: {eq: "test"}',
  'afterRevision: 1',
  'recordedAfter: "2020-01-01T00:00:00Z", NOT: {noun: {eq: documents}}',
];
const directions = ['ASC', 'DESC'];
const college = (selection: string): string => `{ organization(id: "ror:04mb6s476") { ${selection} } }`;

const ownOperations: readonly string[] = [
  ...organizationFilters.map((where) => `{ organizations(where: {${where}}) ${page} }`),
  ...directions.flatMap((direction) => [
    ...organizationOrders.map(
      (field) => `{ organizations(orderBy: {field: ${field}, direction: ${direction}}) ${page} }`,
    ),
    ...tieOrders.map((field) => `{ relationships(orderBy: {field: ${field}, direction: ${direction}}) ${page} }`),
    ...tieOrders.map((field) => college(`relationships(orderBy: {field: ${field}, direction: ${direction}}) ${page}`)),
    ...['NAME', 'COUNT', 'SINCE'].map((field) =>
      college(`partners(orderBy: {field: ${field}, direction: ${direction}}) { totalCount nodes { count } }`),
    ),
  ]),
  `{ organizations(orderBy: {field: RELATIONSHIP_COUNT, kinds: [COOPERATION], partnerKinds: [ENTERPRISE]}) ${page} }`,
  ...changeFilters.map((where) => `{ changes(where: {${where}}) ${page} }`),
  ...[...tieFilters, ...ends].map((where) => `{ relationships(where: {${where}}) ${page} }`),
  ...tieFilters.map((where) =>
    college(`relationships(where: {${where}}) ${page} partners(where: {${where}}) { totalCount }`),
  ),
  ...['OUT', 'IN', 'BOTH'].map((direction) => college(`relationships(where: {direction: ${direction}}) ${page}`)),
  college(`memberships ${page} cooperations ${page} internships ${page} guidedBy ${page} guides ${page} parts ${page}
    partOf ${page} tenancies ${page} tenants ${page} predecessors ${page} successors ${page} positions ${page}
    participations ${page} policies ${page} events ${page} commitments { id by { id } concerning { id } } evidence { locator }
    region { id parent { id } }`),
  `{ organization(id: "kg:organization/alliance") { ... on Alliance { members ${page} declaredMembers { id known }
    coverage(asOf: "2024") { known } } policies ${page} commitments { id } } }`,
  `{ nodes(ids: ["kg:membership/college-alliance", "kg:position/liu-college", "kg:event/founding", "kg:policy/plan",
    "kg:participation/founding-liu", "kg:policy-citation/alliance-plan", "kg:document/notice", "kg:person/liu",
    "kg:commitment/forums", "kg:declared-members/hospitals", "gb2260:500113", "kg:organization/park"]) { id } }`,
  `{ people ${page} person(id: "kg:person/liu") { positions(asOf: "2024") ${page} participations ${page} events: id } }`,
  `{ events ${page} policies { totalCount nodes { issuer { id } citedBy ${page} } } regions ${page} }`,
  `{ documents { totalCount nodes { facts { totalCount nodes { locator } } } } }`,
  `{ node(id: "kg:event/founding") { ... on Event { participations ${page} started { id } evidence { locator } region { id } } } }`,
  `{ search(text: "江河") { totalCount edges { score node { id } } } hits: search(text: "river", types: [ORGANIZATION],
    kinds: [SCHOOL], region: "gb2260:500000") { totalCount edges { score } } }`,
  `{ paths(from: ["kg:organization/institute"], to: ["kg:organization/university"]) { paths { length steps { along } } } }`,
  `{ paths(from: ["kg:organization/college"], to: ["kg:organization/press"], throughPeople: true, maxLength: 6,
    where: {kinds: [COOPERATION, MEMBERSHIP], asOf: "2024", through: [SCHOOL], maxDegree: 50}) { searchStatus } }`,
  `{ chains(start: {kind: {eq: ALLIANCE}}, steps: [{kinds: [MEMBERSHIP], direction: IN}, {kinds: [INTERNSHIP],
    to: {kind: {eq: SCHOOL}}, where: {asOf: "2024"}}]) { totalCount edges { node { chainCount chains { relationships { id } } } } } }`,
  `{ chains(start: {kind: {eq: PARK}}, steps: [{kinds: [SUCCESSION]}]) { nodes { chainCount } emptiedBy { message } } }`,
  `{ chains(start: {kind: {in: [SCHOOL, HOSPITAL]}}, steps: [{kinds: [COOPERATION]}, {kinds: [COOPERATION, INTERNSHIP]},
    {kinds: [COOPERATION]}]) { totalCount searchStatus nodes { chainCount chains { relationships { id } } } } }`,
  `{ commonPartners(organizations: ["kg:organization/college", "kg:organization/park"], where: {asOf: "2024"}) {
    totalCount nodes { sharedWith { id } relationships { id } } } }`,
  `{ organization(id: "kg:organization/alliance") { ... on Alliance {
    now: activation { members byStatus { pairs } pairs ${pairPage} dormantMembers ${page} lastStarted { id } coverage { known } }
    then: activation(asOf: "2024") { rate pairs(status: SIGNED) ${pairPage} dormantMembers ${page} }
    graded: activation(asOf: "2024", status: [ANNOUNCED]) { rate pairs ${pairPage} dormantMembers ${page} } } } }`,
  ...['SECTOR', 'KIND', 'ORGANIZATION'].map(
    (across) => `{ interlocks(across: ${across}) { totalCount nodes { since } } }`,
  ),
  `{ interlocks(across: KIND, scope: {where: {kind: {in: [SCHOOL, ALLIANCE]}}, tiers: [LEADER, SENIOR], asOf: "2024",
    status: [STATED, DISPUTED]}) { totalCount nodes { person { id } positions { id } organizations { id } } } }`,
  `{ neighborhood(organizations: ["kg:organization/college"], depth: 2, where: {kinds: [COOPERATION]}) { nodes { id } edges { id } } }`,
  `{ partnershipGaps(scope: {where: {region: {within: "gb2260:500000"}}, kinds: [COOPERATION, MEMBERSHIP], asOf: "2024"},
    tiedBy: [COOPERATION], regionLevel: 3) { cells { totalCount nodes { region { id } relationships { id } } }
    candidates { totalCount nodes { organizations { id } reasons { sentence organizations { id } relationships { id } } } } } }`,
  ...['', ', scope: {where: {region: {within: "gb2260:500000"}}, kinds: [INTERNSHIP, MEMBERSHIP], asOf: "2024"}'].map(
    (scope) => `{ impactOfRemoval(ids: ["kg:organization/college"]${scope}) { tieCount relationships { id }
      placesAtRisk { internships } schoolsWithoutPartner ${page} schoolsWithoutHost ${page}
      alliancesWithoutKind { totalCount nodes { kind } } fallenOff { totalCount nodes { size } } } }`,
  ),
  ...[
    '["kg:organization/alliance"]',
    '["kg:organization/college"]',
    '["kg:organization/college", "kg:organization/alliance"]',
  ]
    .flatMap((ids) => [`ids: ${ids}`, `ids: ${ids}, asOf: "2024-05-20"`])
    .map((args) => `{ briefing(${args}) { markdown } }`),
  `{ groupOrganizations(by: [KIND, REGION, FOUNDED_YEAR], regionLevel: 1) { totalCount nodes { count keys { key } } } }`,
  ...[...tieFilters, ...ends].map((where) => `{ groupRelationships(by: [KIND], where: {${where}}) { totalCount } }`),
  `{ groupRelationships(by: [KIND, DOCUMENT_COUNT]) { totalCount nodes { count } } }`,
  `{ groupRelationships(by: [ROLE, SOURCE_KIND, SOURCE_REGION], regionLevel: 1) { totalCount nodes { count keys { key } } } }`,
  ...['VALID_TIME', 'RECORDED_TIME'].flatMap((basis) =>
    ['{}', '{where: {region: {within: "gb2260:500000"}}, kinds: [MEMBERSHIP, COOPERATION], status: [OPERATING]}'].map(
      (
        scope,
      ) => `{ networkDiff(from: "2023", to: "2030", basis: ${basis}, scope: ${scope}) { undated added { totalCount nodes {
        source { id } relationship { id } documents { id } } } ended { nodes { sentence } } changed { nodes { fields { field } } } } }`,
    ),
  ),
  ...['DEGREE', 'PAGERANK', 'BETWEENNESS'].map(
    (by) => `{ central(by: ${by}) { totalCount nodes { score relationships { id } } } }`,
  ),
  `{ central(by: DEGREE, scope: {where: {region: {within: "gb2260:500000"}, identifier: {scheme: "ror", value: "04mb6s476"}},
    kinds: [COOPERATION], status: [OPERATING], asOf: "2024"}) { totalCount nodes { score relationships { id } } } }`,
  `{ brokers(scope: {where: {kind: {in: [SCHOOL, ENTERPRISE]}, document: {eq: "kg:document/notice"}}}) {
    totalCount nodes { betweenness openPairs constraint roles { liaison } } } }`,
  `{ communities(scope: {kinds: [MEMBERSHIP]}) { totalCount modularity nodes { pairsInside relationships { id } } } }`,
  `{ communities(scope: {kinds: []}) { totalCount modularity nodes { pairsInside relationships { id } } } }`,
  `{ matchOrganizations(queries: [{text: "River College"}, {text: "Dept., River College, China", affiliation: true,
    identifiers: ["ror:04mb6s476"]}]) { candidates { organization { id } features { name } } } }`,
  `{ duplicates(where: {region: {within: "gb2260:500000"}}) { totalCount nodes { score reasons { type } } pageInfo { endCursor } } }`,
  `{ duplicates(where: {status: {in: [ACTIVE]}}) { totalCount nodes { score } } }`,
  `{ dataset { revision documents organizations { kind count } relationships { kind count } } }`,
];

/** A document with all its properties, which is taken back again. */
const whole = {
  id: 'kg:document/whole',
  title: 'Whole',
  republishedBy: 'Herald',
  url: 'https://herald.example',
  licence: 'CC-BY-4.0',
  attribution: 'Herald',
};

/** Facts that stand already, with something new of each. */
function touched({ organizations, relationships, participations }: Facts): Partial<Facts> {
  return {
    organizations: organizations.map((each) => ({ ...each, dissolved: '2030' })),
    relationships: relationships.map((each) => ({ ...each, until: '2030' })),
    participations: participations.map((each) => ({ ...each, titleAsWritten: 'Guest' })),
  };
}

/** What an import asks, beside writing facts. */
async function importsOf(graph: Graph, facts: FactRepository): Promise<void> {
  const imports = new ImportRepository(graph);
  const run = { id: 'kg:import-run/one', format: 'ror', source: 'ror', documentIds: [whole.id] };
  await imports.start({ ...run, startedAt: '2026-01-01T00:00:00Z', state: 'RUNNING' });
  const counts = { read: 1, created: 0, changed: 0, unchanged: 1, merged: 0, kept: 0, refused: 0, retracted: 0 };
  await imports.end(run.id, { ...counts, state: 'DONE', endedAt: '2026-01-01T00:00:01Z' });
  await imports.resolve([{ id: 'kg:organization/college', keys: ['ror:04mb6s476'] }]);
  await imports.named([{ id: 'kg:organization/new', kind: 'SCHOOL', names: [{ value: 'River College' }] }]);
  await imports.memberships('kg:organization/alliance');
  await new NameMatcher(new MatchRepository(graph)).match([{ name: 'River College' }]);
  await facts.redirect([{ id: 'ror:0gone', to: 'kg:organization/college' }], { actor: 'test', reason: 'merged' });
}

/** Every different text that the program sent for all of that, and for loading the seed and a small world before. */
export async function everythingAsked(driver: Driver): Promise<readonly Sent[]> {
  const graph = new RecordingGraph(driver);
  const analyses = createAnalyses(graph, console, 60_000);
  await warmUp(analyses.projections);
  const facts = new FactRepository(graph);
  await loadSeed(facts);
  const author = { actor: 'test', reason: 'The world of the tests' };
  await facts.write({ ...world, documents: [...world.documents, whole] }, author);
  await facts.write(touched(world), author);
  await facts.retractMissing(world, author);
  await importsOf(graph, facts);
  for (const { query, variables } of operations()) await ask(graph, analyses, query, variables);
  for (const [field, where] of [
    ['organizations', 'orderBy: {field: FOUNDED}'],
    ['organizations', 'orderBy: [{field: PARTNER_COUNT, direction: DESC}]'],
    ['relationships', 'orderBy: {field: SINCE}'],
    ['relationships', 'where: {kind: {eq: MEMBERSHIP}}'],
    ['people', ''],
    ['events', ''],
    ['documents', ''],
    ['regions', ''],
    ['history', 'id: "kg:organization/college"'],
    ['changes', ''],
    ['central', 'by: DEGREE'],
    ['brokers', ''],
    ['communities', ''],
  ] as const) {
    const args = (more: string): string => `(${[where, more].filter(Boolean).join(', ')})`;
    const list = (more: string): string => `{ ${field}${args(more)} { pageInfo { endCursor } } }`;
    const { [field]: first } = await ask(graph, analyses, list('first: 1'));
    await ask(graph, analyses, list(`first: 1, after: "${first?.pageInfo.endCursor}"`));
    const backward = field === 'organizations' || field === 'relationships';
    if (backward) await ask(graph, analyses, list(`last: 1, before: "${first?.pageInfo.endCursor}"`));
  }
  await anotherServer(graph);
  await newsAsked(graph);
  await curated(graph, analyses);
  await proposalsAsked(graph, analyses);
  await exportsAsked(graph, analyses);
  await closeAnalyses(analyses);
  return graph.sent;
}

/** What is asked for those who subscribed. */
async function newsAsked(graph: RecordingGraph): Promise<void> {
  const live = new LiveRepository(graph);
  const changes = await live.after({ revision: 0, entityId: '' }, await live.horizon(), 500);
  const ids = changes.map(({ entityId }) => entityId);
  await live.fittingOrganizations(ids, { kind: { eq: 'SCHOOL' }, region: { within: 'gb2260:500000' } });
  const feeds = new FeedRepository(graph);
  await feeds.ofOrganization('kg:organization/college');
  await feeds.ofFilter({
    region: { within: 'gb2260:500000' },
    relationships: { some: { kind: { eq: 'COOPERATION' } } },
  });
  for (const kind of ['MEMBERSHIP', 'RELATED'] as const) {
    await live.fittingTies(tieEvents(changes), { kind: { eq: kind }, partner: { kind: { eq: 'SCHOOL' } } });
  }
}

/** What curators and those who keep the keys ask. */
async function curated(graph: RecordingGraph, analyses: Analyses): Promise<void> {
  const keys = new KeyRepository(graph);
  const key = await keys.create('curator', 'ADMINISTRATOR', '2100-01-01T00:00:00Z');
  await keys.callerOf(key);
  await keys.list();
  await keys.revoke(key.split('_')[1] ?? '');
  const input = (said: string): string => `(input: {reason: "asked", ${said}}) { id changeId userErrors { message } }`;
  const change = async (name: string, said: string): Promise<{ id: string; changeId: string }> => {
    const caller = { actor: 'key:curator', role: 'ADMINISTRATOR' } as const;
    const contextValue = new Context(graph, analyses, limits, { languages: [], caller });
    const { data, errors } = await graphql({ schema, source: `mutation { ${name}${input(said)} }`, contextValue });
    const { userErrors, ...made } = Object(data?.[name]);
    if (errors?.[0] || userErrors.length > 0)
      throw new Error(`${name} failed: ${JSON.stringify([errors, userErrors])}`);
    return made;
  };
  const made = await change(
    'createOrganization',
    'kind: PARK, names: [{value: "New Park"}], identifiers: [{scheme: "x", value: "1"}], evidence: [{document: "kg:document/notice"}]',
  );
  const changed = await change('updateOrganization', `id: "${made.id}", parkLevel: "national"`);
  await change('undo', `changeId: "${changed.changeId}"`);
  await ask(graph, analyses, `{ history(id: "${made.id}") { totalCount nodes { id } } }`);
  await ask(
    graph,
    analyses,
    `{ history(id: "${made.id}", asOfRecorded: "2100-01-01T00:00:00Z") { totalCount nodes { id } } }`,
  );
  await ask(
    graph,
    analyses,
    '{ organizationAsRecorded(id: "kg:organization/college", asOfRecorded: "2100-01-01T00:00:00Z") { relationships { totalCount nodes { id } } } }',
  );
  const evidence = 'evidence: [{document: "kg:document/notice"}]';
  const split = await change('splitOrganization', `id: "${made.id}", names: [{value: "New Park West"}], ${evidence}`);
  const merged = await change('mergeOrganizations', `from: "${split.id}", into: "${made.id}"`);
  await change('undo', `changeId: "${merged.changeId}"`);
  const roster =
    'alliance: "kg:organization/alliance", document: "kg:document/notice", lines: [{name: "New Works Co., Ltd"}]';
  await change('applyRoster', roster);
  const region = 'id: "gb2260:500199"';
  await change('createRegion', `${region}, names: [{value: "Place"}], level: 3, parent: "gb2260:500000"`);
  await change('updateRegion', `${region}, code: "500199"`);
  await change('retractRegion', region);
  const event = await change('createEvent', `type: VISIT, names: [{value: "Visit"}], ${evidence}`);
  await change('retractEvent', `id: "${event.id}"`);
}

/** Everything an export reads: whole, in parts, answers; what an import of it asks, and what a backup counts. */
async function exportsAsked(graph: RecordingGraph, analyses: Analyses): Promise<void> {
  const context = new Context(graph, analyses, limits, { languages: [] });
  const [one, other] = ['kg:organization/college', 'kg:organization/alliance'];
  const exports: readonly (readonly [string, Record<string, readonly string[]>])[] = [
    ['graph', {}],
    ['graph', { where: ['{"kind": {"eq": "SCHOOL"}}'], asOf: ['2024'] }],
    ['graph', { around: [one], depth: ['2'] }],
    ['graph', { around: [one], where: ['{"kind": {"eq": "ALLIANCE"}}'] }],
    ['neighborhood', { organizations: [one] }],
    ['paths', { from: [one], to: [other], throughPeople: ['true'] }],
    ['chains', { start: ['{"kind": {"eq": "ALLIANCE"}}'], steps: ['[{"kinds": ["MEMBERSHIP"]}]'] }],
  ];
  for (const [name, given] of exports) {
    const source = await context
      .exports(schema)
      .open(name, new Map(Object.entries(given)), async (text, variables) => ask(graph, analyses, text, variables));
    for (const form of [writeNdjson, writeCsvZip]) for await (const _ of form(source));
  }
  // More than a page.
  const facts = new FactRepository(graph);
  await facts.write(
    { documents: Array.from({ length: 501 }, (_, index) => ({ id: `kg:document/page-${index}`, title: `${index}` })) },
    { actor: 'test', reason: 'A second page' },
  );
  for await (const _ of writeNdjson(await context.exports(schema).open('graph', new Map(), async () => ({}))));
  const present = new ExportRepository(graph);
  await present.factsById(world);
  await present.leadTo([{ id: 'ror:0merged', to: one }]);
  await new ContentsRepository(graph).contents();
}

/** What a server asks whose database holds already what is to be projected, and which measures small scopes only. */
async function anotherServer(graph: RecordingGraph): Promise<void> {
  const analyses = createAnalyses(graph, console, 60_000);
  await ask(graph, analyses, '{ communities { totalCount } central(by: DEGREE) { totalCount } }');
  const contextValue = new Context(graph, analyses, { ...limits, insight: 1 }, { languages: [] });
  const large = (source: string) => graphql({ schema, source, contextValue });
  await large('{ central(by: DEGREE, scope: {kinds: [GUIDANCE]}) { totalCount } }');
  const figures = '{ totalCount nodes { organization { id } } }';
  const whole = `{ brokers(scope: {where: {region: {within: "gb2260:000000"}}}) ${figures} communities { totalCount nodes { size } } }`;
  while ((await large(whole)).errors?.[0]?.extensions.code === 'UNAVAILABLE') await delay(100);
}

type Pages = Record<string, { pageInfo: { endCursor: string } } | undefined>;

async function ask(graph: RecordingGraph, analyses: Analyses, source: string, variableValues = {}): Promise<Pages> {
  const contextValue = new Context(graph, analyses, limits, { languages: [] });
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  // On a slow machine figures may not be there at once; what asks for them comes back, as a client would.
  if (errors?.[0]?.extensions.code === 'UNAVAILABLE') {
    await delay(500);
    return ask(graph, analyses, source, variableValues);
  }
  if (errors?.[0]) throw new Error(`${errors[0].message}\n${source}`, { cause: errors[0] });
  return data as Pages;
}
