import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { factsPerTransaction } from '../src/fact/fact.repository.js';
import { nounsInOrder } from '../src/fact/nouns.js';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';
import { GraphState } from './graph-state.js';

const evidence = [{ document: 'kg:document/d', locator: 'p1', asWritten: ['A'] }];
const document = { id: 'kg:document/d', title: 'D' };
const other = { id: 'kg:document/e', title: 'E' };
const ada = { actor: 'ada', reason: 'read it' };
const bob = { actor: 'bob', reason: 'knows better' };

function organization(slug: string, own: Partial<OrganizationFact> = {}): OrganizationFact {
  return {
    id: `kg:organization/${slug}`,
    kind: 'ENTERPRISE',
    names: [{ value: slug, language: 'en' }],
    evidence,
    ...own,
  };
}

function cooperation(source: string, target: string, own: Partial<RelationshipFact> = {}): RelationshipFact {
  return {
    id: `kg:cooperation/${source}-${target}`,
    kind: 'COOPERATION',
    source: `kg:organization/${source}`,
    target: `kg:organization/${target}`,
    status: 'SIGNED',
    evidence,
    ...own,
  };
}

const a = organization('a');
const b = organization('b');
const start: Partial<Facts> = {
  documents: [document, other],
  organizations: [a, b],
  relationships: [cooperation('a', 'b')],
};

const nothing = Object.fromEntries(nounsInOrder.map((noun) => [noun, []])) as unknown as Facts;

let world: AskedGraph;
let state: GraphState;

beforeAll(async () => {
  world = await openGraph();
  state = new GraphState(world.driver);
});
beforeEach(async () => {
  await (await cleanDatabase()).close();
  await world.facts.write(start, ada);
});
afterAll(() => world.close());

const summary = (counts: object) => ({ created: 0, changed: 0, unchanged: 0, kept: [], ...counts });

describe('writing facts', () => {
  it('leaves alone what says the same already, whatever the order of its keys', async () => {
    const before = await state.whole();
    const turned = Object.fromEntries(Object.entries(a).reverse()) as unknown as OrganizationFact;
    expect(await world.facts.write({ ...start, organizations: [turned, b] }, bob)).toEqual(summary({ unchanged: 5 }));
    expect(await state.whole()).toEqual(before);
  });

  it('records each fact as version 1, all in one revision', async () => {
    expect(await state.history(a.id)).toEqual([{ version: 1, ...ada, revision: 1, before: null, after: a }]);
    expect(await state.revision()).toBe(1);
  });

  it('records a change with what was before and after, and raises version and revision by one', async () => {
    const changed = { ...a, founded: '1998' };
    expect(await world.facts.write({ organizations: [changed, b] }, bob)).toEqual(
      summary({ changed: 1, unchanged: 1 }),
    );
    expect(await state.history(a.id)).toEqual([
      { version: 1, ...ada, revision: 1, before: null, after: a },
      { version: 2, ...bob, revision: 2, before: a, after: changed },
    ]);
    const [node] = await state.rows(
      'MATCH (n:Organization {id: $id}) RETURN n.version AS version, n.founded AS founded',
      {
        id: a.id,
      },
    );
    expect(node).toEqual({ version: 2, founded: '1998' });
    expect(await state.revision()).toBe(2);
  });

  it('keeps the time of the first record through every change', async () => {
    const recordedAt = 'MATCH (n:Organization {id: $id}) RETURN n.recordedAt AS recordedAt';
    const [before] = await state.rows(recordedAt, { id: a.id });
    await world.facts.write({ organizations: [{ ...a, founded: '1998' }] }, bob);
    expect(await state.rows(recordedAt, { id: a.id })).toEqual([before]);
  });

  it('forgets in the present state what a fact no longer says', async () => {
    await world.facts.write({ organizations: [{ ...a, website: 'https://a.example', industries: ['tea'] }] }, ada);
    await world.facts.write({ organizations: [a] }, ada);
    const [node] = await state.rows('MATCH (n {id: $id}) RETURN n.website AS website, n.industries AS industries', {
      id: a.id,
    });
    expect(node).toEqual({ website: null, industries: [] });
  });

  it('moves an organization to the label of its new kind', async () => {
    expect(await state.labels(a.id)).toEqual(['Enterprise', 'Named', 'Organization']);
    await world.facts.write({ organizations: [{ ...a, kind: 'PARK' }] }, bob);
    expect(await state.labels(a.id)).toEqual(['Named', 'Organization', 'Park']);
  });

  it('moves a tie to its new ends and to its new kind', async () => {
    const c = organization('c', { kind: 'PARK' });
    const { id } = cooperation('a', 'b');
    expect(await state.ties(id)).toEqual([`COOPERATES_WITH ${a.id} ${b.id}`]);
    await world.facts.write({ organizations: [c], relationships: [cooperation('a', 'b', { target: c.id })] }, bob);
    expect(await state.ties(id)).toEqual([`COOPERATES_WITH ${a.id} ${c.id}`]);
    await world.facts.write({ relationships: [cooperation('a', 'b', { target: c.id, kind: 'TENANCY' })] }, bob);
    expect(await state.ties(id)).toEqual([`BASED_IN ${a.id} ${c.id}`]);
  });

  it('stores a tie without direction from the smaller id to the larger, each role with its end', async () => {
    const turned = cooperation('b', 'a', { since: '2024', sourceRole: 'partner', targetRole: 'coordinator' });
    await world.facts.write({ relationships: [turned] }, ada);
    expect(
      await state.rows('MATCH (s)-[t {id: $id}]->(e) RETURN s.id AS from, t.sourceRole AS role, e.id AS to', turned),
    ).toEqual([{ from: a.id, role: 'coordinator', to: b.id }]);
  });

  it('replaces the identifiers of an organization, found in whatever case', async () => {
    const carried = 'MATCH (i:Identifier)-[:IDENTIFIES]->(:Organization {id: $id}) RETURN i.key AS key';
    await world.facts.write({ organizations: [{ ...a, identifiers: [{ scheme: 'ROR', value: '01AB' }] }] }, ada);
    expect(await state.rows(carried, a)).toEqual([{ key: 'ror:01ab' }]);
    await world.facts.write({ organizations: [{ ...a, identifiers: [{ scheme: 'moe', value: '7' }] }] }, ada);
    expect(await state.rows(carried, a)).toEqual([{ key: 'moe:7' }]);
  });

  it('replaces what a fact rests on', async () => {
    const resting = `MATCH (e:Evidence {factId: $id})-[:RESTS_ON]->(d:Document)
      RETURN d.id AS document, e.locator AS locator, e.asWritten AS asWritten ORDER BY e.rank`;
    const newer = [{ document: other.id, locator: 'row 7' }, { document: document.id }];
    await world.facts.write({ organizations: [{ ...a, evidence: newer }] }, bob);
    expect(await state.rows(resting, a)).toEqual([
      { document: other.id, locator: 'row 7', asWritten: [] },
      { document: document.id, locator: null, asWritten: [] },
    ]);
  });

  it('leads a node to what it now names', async () => {
    const plan = { id: 'kg:policy/p', names: [{ value: 'P' }], evidence };
    const issuer = 'MATCH (:Policy {id: $id})-[:ISSUED_BY]->(o) RETURN o.id AS issuer';
    await world.facts.write({ policies: [{ ...plan, issuer: a.id }] }, ada);
    await world.facts.write({ policies: [{ ...plan, issuer: b.id }] }, ada);
    expect(await state.rows(issuer, plan)).toEqual([{ issuer: b.id }]);
    await world.facts.write({ policies: [plan] }, ada);
    expect(await state.rows(issuer, plan)).toEqual([]);
  });

  it('writes more facts than one transaction takes, each transaction at a revision of its own', async () => {
    const many = Array.from({ length: factsPerTransaction + 1 }, (_, index) => ({
      id: `kg:document/m${index}`,
      title: 'M',
    }));
    expect(await world.facts.write({ documents: many }, ada)).toEqual(summary({ created: many.length }));
    expect(await state.revision()).toBe(3);
  });

  it('writes nothing and raises no revision when there is nothing to write', async () => {
    const before = await state.whole();
    expect(await world.facts.write({}, ada)).toEqual(summary({}));
    expect(await state.whole()).toEqual(before);
  });
});

describe('an author who minds the others', () => {
  const minding = { ...ada, ownOnly: true };

  it('leaves alone what somebody else was the last to change, and says so', async () => {
    await world.facts.write({ organizations: [{ ...a, founded: '1999' }] }, bob);
    const corrected = {
      organizations: [
        { ...a, founded: '1998' },
        { ...b, founded: '2001' },
      ],
    };
    expect(await world.facts.write(corrected, minding)).toEqual(summary({ changed: 1, kept: [a.id] }));
    expect((await state.history(a.id)).at(-1)).toMatchObject({ version: 2, actor: 'bob' });
  });

  it('does not bring back what somebody else took back, nor anything that names it', async () => {
    await world.facts.write(
      { organizations: [{ ...b, founded: '1999' }], relationships: [cooperation('a', 'b', { since: '2020' })] },
      bob,
    );
    expect(await world.facts.retractMissing(nothing, bob)).toEqual({
      retracted: [cooperation('a', 'b').id, b.id],
      kept: [],
    });
    const newer = cooperation('a', 'b', { id: 'kg:cooperation/newer', since: '2025' });
    expect(await world.facts.write({ ...start, relationships: [cooperation('a', 'b'), newer] }, minding)).toEqual(
      summary({ unchanged: 3, kept: [b.id, cooperation('a', 'b').id, newer.id] }),
    );
    expect(await state.labels(b.id)).toBeUndefined();
  });

  it('takes back only what it was the last to write, and tells what was there', async () => {
    await world.facts.write({ organizations: [organization('c')] }, bob);
    const left: Facts = { ...nothing, documents: [document, other], organizations: [a, b] };
    const tie = cooperation('a', 'b');
    expect(await world.facts.retractMissing(left, ada)).toEqual({ retracted: [tie.id], kept: [] });
    expect({ ties: await state.ties(tie.id), history: await state.history(tie.id) }).toEqual({
      ties: [],
      history: [
        { version: 1, ...ada, revision: 1, before: null, after: tie },
        { version: 2, ...ada, revision: 3, before: tie, after: null },
      ],
    });
    expect(await state.rows('MATCH (e:Evidence {factId: $id}) RETURN e', tie)).toEqual([]);
  });

  it('leaves what facts of others still name, and says so', async () => {
    const theirs = cooperation('a', 'b', { id: 'kg:cooperation/theirs', since: '2025' });
    await world.facts.write({ relationships: [theirs] }, bob);
    expect(await world.facts.retractMissing(nothing, ada)).toEqual({
      retracted: [cooperation('a', 'b').id, other.id],
      kept: [document.id, a.id, b.id].sort(),
    });
    expect(await state.ties(theirs.id)).toEqual([`COOPERATES_WITH ${a.id} ${b.id}`]);
  });

  it('takes back a region with the regions below it', async () => {
    const regions = ['1', '11', '111'].map((code, level) => ({
      id: `gb2260:${code}`,
      names: [{ value: code }],
      level,
      ...(level === 0 ? {} : { parent: `gb2260:${code.slice(1)}` }),
    }));
    await world.facts.write({ regions }, ada);
    const { retracted } = await world.facts.retractMissing({ ...nothing, ...start } as Facts, ada);
    expect([...retracted].sort()).toEqual(['gb2260:1', 'gb2260:11', 'gb2260:111']);
  });

  it('writes again what it took back itself, as the next version', async () => {
    await world.facts.retractMissing({ ...nothing, ...start, relationships: [] } as Facts, ada);
    expect(await world.facts.write(start, minding)).toEqual(summary({ created: 1, unchanged: 4 }));
    const versions = (await state.history(cooperation('a', 'b').id)).map(({ version, before }) => [version, before]);
    expect(versions).toEqual([
      [1, null],
      [2, cooperation('a', 'b')],
      [3, null],
    ]);
  });
});

describe('two writers at once', () => {
  it('write the same facts once, the second finding them there', async () => {
    const facts = { organizations: [organization('c'), { ...a, founded: '1998' }] };
    const summaries = await Promise.all([ada, bob, ada].map((author) => world.facts.write(facts, author)));
    expect(summaries.map(({ created, changed, unchanged }) => [created, changed, unchanged]).sort()).toEqual([
      [0, 0, 2],
      [0, 0, 2],
      [1, 1, 0],
    ]);
    expect([await state.history('kg:organization/c'), await state.revision()]).toMatchObject([[{ version: 1 }], 2]);
  });

  it('change the same fact one after the other, each building on what is there', async () => {
    const years = ['1991', '1992', '1993', '1994'];
    await Promise.all(years.map((founded) => world.facts.write({ organizations: [{ ...a, founded }] }, ada)));
    const history = await state.history(a.id);
    expect(history.map(({ version, revision }) => [version, revision])).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]));
    expect(history.slice(1).map(({ before }) => before)).toEqual(history.slice(0, -1).map(({ after }) => after));
  });
});
