import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { migrate } from '../src/neo4j/migrate.js';
import { loadSeed } from '../src/seed/load-seed.js';
import { readSeed } from '../src/seed/seed-files.js';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';
import { GraphState } from './graph-state.js';
import { world as small } from './world.js';

let graph: AskedGraph;
let state: GraphState;

beforeAll(async () => {
  graph = await openGraph();
  state = new GraphState(graph.driver);
});
afterAll(() => graph.close());

const clean = async () => (await cleanDatabase()).close();
const editor = { actor: 'curator', reason: 'knows better' };
const all = Object.values(small).flat().length;
const college = small.organizations.find(
  ({ id }) => id === 'kg:organization/college',
) as Facts['organizations'][number];
const withCollege = (own: object): Facts => ({
  ...small,
  organizations: small.organizations.map((each) => (each.id === college.id ? { ...each, ...own } : each)),
});

describe('a start on an empty graph', () => {
  beforeEach(clean);

  it('loads every fact of the seed, in one revision', async () => {
    const seed = readSeed();
    const created = Object.values(seed).flat().length;
    expect(await loadSeed(graph.facts)).toEqual({ created, changed: 0, unchanged: 0, kept: [], retracted: [] });
    expect(await state.rows('MATCH (c:Change) RETURN DISTINCT c.actor AS actor, c.revision AS revision')).toEqual([
      { actor: 'seed', revision: 1 },
    ]);
  });
});

describe('a graph that others filled', () => {
  beforeEach(clean);

  it('is left alone', async () => {
    await graph.facts.write(small, editor);
    const before = await state.whole();
    expect(await loadSeed(graph.facts)).toBeNull();
    expect(await state.whole()).toEqual(before);
    await state.rows('MATCH (m:Migration {number: 999}) DELETE m');
  });
});

describe('a later start', () => {
  beforeEach(async () => {
    await clean();
    await loadSeed(graph.facts, small);
  });

  it('changes nothing', async () => {
    const before = await state.whole();
    expect(await loadSeed(graph.facts, small)).toEqual({
      created: 0,
      changed: 0,
      unchanged: all,
      kept: [],
      retracted: [],
    });
    expect(await state.whole()).toEqual(before);
  });

  it('brings in what a newer seed corrects, as a change', async () => {
    const corrected = withCollege({ founded: '1950' });
    expect(await loadSeed(graph.facts, corrected)).toMatchObject({ changed: 1, unchanged: all - 1, kept: [] });
    expect((await state.history(college.id)).at(-1)).toMatchObject({
      version: 2,
      actor: 'seed',
      before: { founded: '1948' },
      after: { founded: '1950' },
    });
  });

  it('keeps what a person edited, and says so', async () => {
    await graph.facts.write({ organizations: [{ ...college, founded: '1947' }] }, editor);
    const corrected = withCollege({ founded: '1950' });
    expect(await loadSeed(graph.facts, corrected)).toMatchObject({ changed: 0, kept: [college.id] });
    expect(await state.history(college.id)).toMatchObject([{ actor: 'seed' }, { after: { founded: '1947' } }]);
  });

  it('takes back what a newer seed has dropped', async () => {
    const dropped = 'kg:related/platform-press';
    const relationships = small.relationships.filter(({ id }) => id !== dropped);
    expect(await loadSeed(graph.facts, { ...small, relationships })).toMatchObject({
      retracted: [dropped],
      unchanged: all - 1,
      kept: [],
    });
    expect([await state.ties(dropped), (await state.history(dropped)).at(-1)]).toMatchObject([[], { after: null }]);
  });

  it('keeps what a newer seed has dropped if a person edited it or ties something to it, and says the latter', async () => {
    const press = small.organizations.find(
      ({ id }) => id === 'kg:organization/press',
    ) as Facts['organizations'][number];
    const tie = small.relationships.find(({ target }) => target === press.id) as Facts['relationships'][number];
    await graph.facts.write({ relationships: [{ ...tie, status: 'SIGNED' }] }, editor);
    const seed = {
      ...small,
      organizations: small.organizations.filter(({ id }) => id !== press.id),
      relationships: small.relationships.filter(({ id }) => id !== tie.id),
    };
    expect(await loadSeed(graph.facts, seed)).toMatchObject({ retracted: [], kept: [press.id] });
    expect(await state.ties(tie.id)).toEqual([`RELATED_TO ${tie.source} ${press.id}`]);
  });

  it('does not bring back what a person took back, nor what the seed ties to it', async () => {
    const society = 'kg:organization/society';
    const organizations = small.organizations.filter(({ id }) => id === society);
    const tied = { ...small.relationships[0], kind: 'RELATED', id: 'kg:related/new', source: society } as const;
    await graph.facts.write({ organizations: organizations.map((each) => ({ ...each, founded: '1999' })) }, editor);
    const nothing = Object.fromEntries(Object.keys(small).map((noun) => [noun, []])) as unknown as Facts;
    await graph.facts.retractMissing(nothing, editor);
    const seed = { ...small, relationships: [...small.relationships, tied as Facts['relationships'][number]] };
    expect(await loadSeed(graph.facts, seed)).toMatchObject({ created: 0, kept: [society, tied.id] });
    expect(await state.labels(society)).toBeUndefined();
  });
});

describe('an older data folder', () => {
  beforeAll(async () => (await cleanDatabase({ schema: true })).close());

  const applied = () => state.rows('MATCH (m:Migration) RETURN m.number AS number, m.name AS name ORDER BY number');
  const indexes = () =>
    state.rows(`SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name, state ORDER BY name`);

  it('gets the migrations it lacks, each once, and no other', async () => {
    const told: string[] = [];
    await migrate(graph.driver, undefined, (progress) => told.push(progress));
    const [everything, numbered] = [await indexes(), await applied()];
    expect(told).toEqual(numbered.map(({ name }) => `Applying migration ${name}`));

    // As a version left it that knew the first migration only.
    await state.rows('MATCH (m:Migration) WHERE m.number > 1 DELETE m');
    await state.rows('DROP INDEX named_words');
    told.length = 0;
    await migrate(graph.driver, undefined, (progress) => told.push(progress));
    expect(told).toEqual(numbered.slice(1).map(({ name }) => `Applying migration ${name}`));
    expect([await indexes(), await applied()]).toEqual([everything, numbered]);

    told.length = 0;
    await migrate(graph.driver, undefined, (progress) => told.push(progress));
    expect(told).toEqual([]);
  });

  it('of a newer version is refused, and left as it is', async () => {
    await migrate(graph.driver, undefined, () => {});
    const latest = Number((await applied()).at(-1)?.number);
    await state.rows('CREATE (:Migration {number: 999})');
    const before = await state.whole();
    await expect(migrate(graph.driver, undefined, () => {})).rejects.toThrow(
      `The graph is at migration 999 and this version knows ${latest}: start a newer version on it.`,
    );
    expect(await state.whole()).toEqual(before);
    await state.rows('MATCH (m:Migration {number: 999}) DELETE m');
  });
});
