import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Act } from '../src/fact/act.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';
import { GraphState } from './graph-state.js';
import { world } from './world.js';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(world);
});
afterAll(() => graph?.close());

interface Entry {
  readonly entityId: string;
  readonly noun: Act['write'][number]['noun'];
  readonly revision: number;
  readonly after: string | null;
  readonly mergedInto: string | null;
  readonly ledHere: readonly string[] | null;
  readonly formerLed: readonly string[] | null;
}

const evidence = [{ document: 'kg:document/notice' }];

/** A day's work: some of everything that can be done to a graph. */
async function edit(change: ReturnType<typeof changing>): Promise<void> {
  const make = async (name: string, input: object) => {
    const made = await change(name, input);
    if (made.userErrors.length > 0) throw new Error(`${name}: ${made.userErrors[0].message}`);
    return made;
  };
  const source = await make('createDocument', { title: 'Register' });
  const cited = { evidence: [{ document: source.id, locator: 'row 1' }] };
  const twin = await make('createOrganization', {
    kind: 'SCHOOL',
    names: [{ value: 'River College of Medicine', language: 'en' }],
    identifiers: [{ scheme: 'moe', value: '4111010009' }],
    ...cited,
  });
  await make('updateOrganization', { id: twin.id, founded: '1949', region: 'gb2260:500113' });
  const alliance = 'kg:organization/alliance';
  const member = { kind: 'MEMBERSHIP', source: twin.id, target: alliance, status: 'SIGNED', roles: ['CHAIR'] };
  await make('createRelationship', { ...member, ...cited });
  const tie = { kind: 'COOPERATION', source: twin.id, target: 'kg:organization/college', status: 'SIGNED' };
  const between = await make('createRelationship', { ...tie, ...cited });
  await make('updateRelationship', { id: between.id, status: 'ENDED', until: '2024' });
  await make('createCommitment', {
    by: twin.id,
    activity: [{ language: 'en', text: 'Train' }],
    period: 'PER_YEAR',
    ...cited,
  });
  const twice = await make('createOrganization', { kind: 'SCHOOL', names: [{ value: 'Twice' }], ...cited });
  await make('mergeOrganizations', { from: twice.id, into: twin.id });
  const first = await make('mergeOrganizations', { from: twin.id, into: 'kg:organization/college' });
  const back = await make('undo', { changeId: first.changeId });
  await make('undo', { changeId: back.changeId });
  const split = await make('splitOrganization', {
    id: 'kg:organization/college',
    names: [{ value: 'Annex' }],
    evidence,
  });
  await make('undo', { changeId: split.changeId });
  await make('splitOrganization', { id: alliance, names: [{ value: 'Another alliance' }], evidence });
  await make('applyRoster', {
    alliance,
    document: source.id,
    lines: [{ name: 'Wholly New Works Co., Ltd' }, { name: 'River College' }],
  });
  const person = await make('createPerson', { names: [{ value: 'Chen' }], ...cited });
  await make('retractPerson', { id: person.id });
  await make('retireOrganization', { id: 'kg:organization/park' });
}

it('the history, read from its beginning, makes the same graph', async () => {
  const state = new GraphState(graph.driver);
  await edit(changing(graph));
  const present = await state.present();
  const entries = (await state.rows(
    `MATCH (c:Change)
     RETURN c.entityId AS entityId, c.noun AS noun, c.revision AS revision, c.after AS after, c.mergedInto AS mergedInto,
       c.ledHere AS ledHere,
       head(COLLECT { MATCH (former:Change {entityId: c.entityId, version: c.version - 1}) WHERE former.mergedInto IS NOT NULL
         RETURN coalesce(former.ledHere, []) }) AS formerLed
     ORDER BY c.revision, c.entityId`,
  )) as unknown as Entry[];

  await graph.close();
  graph = await openGraph();
  for (const revision of new Set(entries.map((entry) => entry.revision))) {
    const made = entries.filter((entry) => entry.revision === revision);
    const there = made.filter(({ after }) => after !== null);
    const act: Act = {
      write: there.map(({ noun, after }) => ({ noun, fact: JSON.parse(after ?? '') })),
      retract: made.filter(({ after }) => after === null).map(({ entityId }) => entityId),
      merge: made.flatMap(({ entityId, mergedInto }) => (mergedInto ? [{ id: entityId, into: mergedInto }] : [])),
      part: there.flatMap(({ entityId, formerLed }) => (formerLed ? [{ id: entityId, ledHere: formerLed }] : [])),
    };
    await graph.facts.act({
      actor: 'test',
      reason: `revision ${revision}`,
      dryRun: false,
      receipt: { key: `replay ${revision}`, digest: '' },
      plan: async () => ({ main: made[0]?.entityId ?? '', ...act }),
    });
  }
  expect(await new GraphState(graph.driver).present()).toEqual(present);
});
