import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { canonicalJson } from '../src/canonical-json.js';
import { ExportRepository } from '../src/export/export.repository.js';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';
import { FactRepository } from '../src/fact/fact.repository.js';
import { nounsInOrder } from '../src/fact/nouns.js';
import type { AnyFact } from '../src/fact/pending.js';
import { type AskedGraph, openGraph, schema } from './ask.js';
import { world } from './world.js';

interface Told {
  readonly entityId: string;
  readonly noun: keyof Facts;
  readonly version: number;
  readonly revision: number;
  readonly after: string | null;
}

const author = { actor: 'test', reason: 'a test' };
const fields = 'entityId noun version revision actor reason before after';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

/** What comes after a cursor, page by page, and the last cursor. */
async function follow(after: string | null, first: number, where?: object): Promise<[Told[], string | null]> {
  const told: Told[] = [];
  for (let cursor = after; ; ) {
    const { data, errors } = await graph.ask(
      `query ($first: Int, $after: String, $where: ChangeFilter) {
        changes(first: $first, after: $after, where: $where) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { first, after: cursor, where },
    );
    if (errors) throw errors[0];
    told.push(...data.changes.nodes);
    cursor = data.changes.pageInfo.endCursor ?? cursor;
    if (!data.changes.pageInfo.hasNextPage) return [told, cursor];
  }
}

const organization = (slug: string, own: Partial<OrganizationFact> = {}): OrganizationFact => ({
  id: `kg:organization/${slug}`,
  kind: 'OTHER',
  names: [{ value: slug }],
  evidence: [{ document: 'kg:document/notice' }],
  ...own,
});

describe('changes', () => {
  it('come in the order in which they were written, each once', async () => {
    const [all, cursor] = await follow(null, 7);
    await graph.facts.write({ organizations: [organization('later')] }, author);
    const [later] = await follow(cursor, 7);
    const count = nounsInOrder.reduce((sum, noun) => sum + world[noun].length, 0);
    const places = all.map(({ revision, entityId }) => `${String(revision).padStart(9, '0')} ${entityId}`);
    expect([all.length, new Set(all.map(({ entityId }) => entityId)).size]).toEqual([count, count]);
    expect(places).toEqual(places.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(later).toEqual([
      {
        entityId: 'kg:organization/later',
        noun: 'organizations',
        version: 1,
        revision: (all.at(-1)?.revision ?? 0) + 1,
        ...author,
        before: null,
        after: canonicalJson(organization('later')),
      },
    ]);
  });

  it('cost two statements a page, and one more for the count', async () => {
    const { statements } = await graph.ask('{ changes(first: 2) { totalCount nodes { id } } }');
    expect(statements.toSorted()).toEqual(['live/changes', 'live/count-changes', 'live/revision']);
  });

  it('followed from the start make the graph as it stands', async () => {
    const changed = world.organizations[1] as OrganizationFact;
    const gone = world.positions[0]?.id ?? '';
    await graph.facts.write({ organizations: [{ ...changed, founded: '1901' }, organization('short')] }, author);
    await graph.facts.write({ relationships: world.relationships.map((tie) => ({ ...tie, until: '2031' })) }, author);
    await graph.facts.retractMissing(
      { ...world, organizations: [...world.organizations], positions: world.positions.slice(1) },
      author,
    );
    const [all] = await follow(null, 50);
    const facts = new Map<string, [keyof Facts, string]>();
    for (const { entityId, noun, after } of all) {
      if (after === null) facts.delete(entityId);
      else facts.set(entityId, [noun, after]);
    }
    const rebuilt: Partial<Facts> = Object.fromEntries(
      nounsInOrder.map((noun) => {
        return [noun, [...facts.values()].filter((each) => each[0] === noun).map(([, json]) => JSON.parse(json))];
      }),
    );
    const present = await new ExportRepository(graph.graph).factsById(rebuilt);
    const session = graph.driver.session();
    const { records } = await session.run(
      `MATCH (n) WHERE n.version > 0 AND NOT n:Change RETURN n.id AS id
       UNION MATCH ()-[r]->() WHERE r.version > 0 RETURN r.id AS id`,
    );
    await session.close();
    expect(facts.has(gone) || facts.has('kg:organization/short')).toBe(false);
    expect([...facts.keys()].toSorted()).toEqual(records.map((record) => record.get('id')).toSorted());
    expect([...facts].map(([id, [, json]]) => [id, tidy(json)]).toSorted()).toEqual(
      [...present].map(([id, json]) => [id, tidy(json)]).toSorted(),
    );
  });

  it.each([
    ['noun: {in: [people, positions]}', { noun: ['people', 'positions'] }],
    ['organization: {eq: "kg:organization/hospital"}', { about: 'kg:organization/hospital' }],
    ['kind: {eq: INTERNSHIP}', { kind: 'INTERNSHIP' }],
  ])('that fit {%s} alone can be followed', async (where, expected) => {
    const { data } = await graph.ask(`{ changes(first: 100, where: {${where}}) { totalCount nodes { id } } }`);
    const [all] = await follow(null, 100);
    const fits = all.filter(({ noun, after, entityId }) => {
      const fact = JSON.parse(after ?? all.find((each) => each.entityId === entityId && each.after)?.after ?? '{}');
      if ('noun' in expected) return expected.noun.includes(noun);
      if ('kind' in expected) return noun === 'relationships' && fact.kind === expected.kind;
      const { id, source, target, organization: at, by, concerning, issuer, alliance } = fact;
      return [...(noun === 'organizations' ? [id] : []), source, target, at, by, concerning, issuer, alliance].includes(
        expected.about,
      );
    });
    expect(fits.length).toBeGreaterThan(0);
    expect(data.changes.nodes.map(({ id }: { id: string }) => id)).toEqual(
      fits.map(({ entityId, version }) => `${entityId}@${version}`),
    );
    expect(data.changes.totalCount).toBe(fits.length);
  });

  it('after a revision are those that an export of it lacks', async () => {
    const { data } = await graph.ask('{ dataset { revision } }');
    await graph.facts.write({ organizations: [organization('fresh')] }, author);
    const [fresh] = await follow(null, 5, { afterRevision: data.dataset.revision });
    const [none] = await follow(null, 5, { recordedAfter: '2999-01-01T00:00:00Z' });
    expect([fresh.map(({ entityId }) => entityId), none]).toEqual([['kg:organization/fresh'], []]);
  });

  it('say the same as the history of each thing', async () => {
    const caller = { actor: 'key:curator', role: 'ADMINISTRATOR' } as const;
    await graph.facts.write({ organizations: [organization('double')] }, author);
    const merge = `mutation { mergeOrganizations(input: {from: "kg:organization/double", into: "kg:organization/twin-a", reason: "same"}) {
      userErrors { message } } }`;
    const merged = await graph.ask(merge, {}, [], caller);
    const type = schema.getType('Change');
    const every = isObjectType(type) ? Object.keys(type.getFields()).join(' ') : '';
    const { data } = await graph.ask(`{ history(id: "kg:organization/double") { nodes { ${every} } }
      changes(where: {entity: {eq: "kg:organization/double"}}) { nodes { ${every} } } }`);
    expect([merged.errors, merged.data.mergeOrganizations.userErrors]).toEqual([undefined, []]);
    expect(data.changes.nodes.map(({ mergedInto }: { mergedInto: string }) => mergedInto)).toEqual([
      null,
      'kg:organization/twin-a',
    ]);
    expect(data.changes.nodes).toEqual(data.history.nodes.toReversed());
  });

  it('refuse the cursor of another filter', async () => {
    const [, cursor] = await follow(null, 100);
    await expect(follow(cursor, 5, { noun: { eq: 'people' } })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

/** As exports tell it: terms in their order, empty lists left out. */
function tidy(json: string): unknown {
  const fact: AnyFact = JSON.parse(json);
  return JSON.parse(canonicalJson(fact), (_key, value) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}

describe('a change that is committed late', () => {
  beforeEach(async () => {
    await graph.facts.write(
      { organizations: [organization('before', { website: `https://${Date.now()}.example` })] },
      author,
    );
  });

  it('is never skipped by whoever follows while many write', async () => {
    let [, cursor] = await follow(null, 100);
    const { data } = await graph.ask('{ dataset { revision } }');
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      const facts = new FactRepository(graph.graph);
      for (let round = 0; round < 10; round += 1) {
        const organizations = Array.from({ length: 20 }, (_, index) =>
          organization(`many-${writer}-${index}`, { founded: String(1900 + round) }),
        );
        await facts.write({ organizations }, author);
      }
    });
    let writing = true;
    const done = Promise.all(writers).then(() => {
      writing = false;
    });
    const seen: Told[] = [];
    while (writing) {
      const [some, next] = await follow(cursor, 13);
      seen.push(...some);
      cursor = next;
    }
    await done;
    seen.push(...(await follow(cursor, 13))[0]);
    const [all] = await follow(null, 100, { afterRevision: data.dataset.revision });
    expect(all.length).toBe(4 * 10 * 20);
    expect(seen).toEqual(all);
  });

  it('is waited for, while some of its transaction can be read and some cannot', async () => {
    const [before, cursor] = await follow(null, 100);
    const revision = (before.at(-1)?.revision ?? 0) + 1;
    const entry = { noun: 'people', version: 1, revision, recordedAt: new Date().toISOString(), ...author };
    const session = graph.driver.session();
    const writing = graph.driver.session();
    // As a commit looks from outside before it is all there: the revision and one of its entries.
    await session.run(
      `MATCH (revision:Revision) SET revision.complete = $revision - 1, revision.number = $revision
       CREATE (change:Change {entityId: 'kg:person/z-first', before: null, after: '{}'}) SET change += $entry`,
      { revision, entry },
    );
    const transaction = writing.beginTransaction();
    await transaction.run('MATCH (revision:Revision) SET revision.held = true');
    const [early, kept] = await follow(cursor, 100);
    await transaction.run(
      `MATCH (revision:Revision) REMOVE revision.held
       CREATE (change:Change {entityId: 'kg:person/a-second', before: null, after: '{}'}) SET change += $entry`,
      { entry },
    );
    await transaction.commit();
    const [late] = await follow(kept, 100);
    await session.run(
      "MATCH (change:Change) WHERE change.entityId IN ['kg:person/z-first', 'kg:person/a-second'] DELETE change",
    );
    await Promise.all([session.close(), writing.close()]);
    expect([early, late.map(({ entityId }) => entityId)]).toEqual([[], ['kg:person/a-second', 'kg:person/z-first']]);
  });
});
