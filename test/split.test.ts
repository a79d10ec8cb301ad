import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, openGraph } from './ask.js';
import { changing } from './changing.js';
import { GraphState } from './graph-state.js';

const evidence = [{ document: 'kg:document/list' }];
const group = 'kg:organization/group';

/** A record in which a company and its branch were taken for one. */
const present: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  organizations: [
    {
      id: group,
      kind: 'ENTERPRISE',
      names: [{ value: 'Works' }, { value: 'Works Branch', language: 'en' }, { value: 'WB', type: 'ACRONYM' }],
      identifiers: [
        { scheme: 'x', value: '1' },
        { scheme: 'x', value: '2' },
      ],
      founded: '1990',
      evidence,
    },
    { id: 'kg:organization/school', kind: 'SCHOOL', names: [{ value: 'School' }], evidence },
  ],
  people: [{ id: 'kg:person/liu', names: [{ value: '刘江' }], evidence }],
  events: [{ id: 'kg:event/visit', type: 'VISIT', names: [{ value: 'Visit' }], evidence }],
  relationships: [
    {
      id: 'kg:internship/branch',
      kind: 'INTERNSHIP',
      source: group,
      target: 'kg:organization/school',
      status: 'SIGNED',
      evidence,
    },
    {
      id: 'kg:cooperation/works',
      kind: 'COOPERATION',
      source: group,
      target: 'kg:organization/school',
      status: 'SIGNED',
      evidence,
    },
  ],
  positions: [
    { id: 'kg:position/head', person: 'kg:person/liu', organization: group, title: 'Head', tier: 'LEADER', evidence },
  ],
  participations: [
    { id: 'kg:participation/host', event: 'kg:event/visit', role: 'HOST', organization: group, evidence },
    {
      id: 'kg:participation/head',
      event: 'kg:event/visit',
      role: 'GUIDE',
      organization: group,
      person: 'kg:person/liu',
      evidence,
    },
  ],
};

let graph: AskedGraph;
let state: GraphState;
let change: ReturnType<typeof changing>;
beforeEach(async () => {
  await graph?.close();
  graph = await openGraph(present);
  state = new GraphState(graph.driver);
  change = changing(graph);
});
afterAll(() => graph?.close());

const asked = {
  id: group,
  names: [{ value: 'Works Branch', language: 'en' }, { value: 'Works West' }],
  identifiers: [{ scheme: 'x', value: '2' }],
  evidence,
};
const split = (more: object = {}, selection = '') => change('splitOrganization', { ...asked, ...more }, selection);

const selection = `kind names { value } identifiers { value } founded relationships { nodes { id } } positions { nodes { id } }
  participations { nodes { id } }`;

describe('a split', () => {
  it('gives a new organization the names, identifiers, ties and events that are named, and leaves the rest', async () => {
    const made = await split(
      { facts: ['kg:internship/branch', 'kg:event/visit'], founded: '2001' },
      `organization { ${selection} } changed { id outcome }`,
    );
    const { data } = await graph.ask(`{ organization(id: "${group}") { ${selection} } }`);
    expect([made, data.organization]).toEqual([
      {
        id: expect.stringMatching(/^kg:organization\/works-branch-[0-9a-f]{12}$/),
        version: 1,
        changeId: `${made.id}@1`,
        organization: {
          kind: 'ENTERPRISE',
          names: [{ value: 'Works Branch' }, { value: 'Works West' }],
          identifiers: [{ value: '2' }],
          founded: '2001',
          relationships: { nodes: [{ id: 'kg:internship/branch' }] },
          positions: { nodes: [] },
          participations: { nodes: [{ id: 'kg:participation/head' }, { id: 'kg:participation/host' }] },
        },
        changed: [
          { id: 'kg:internship/branch', outcome: 'CHANGED' },
          { id: group, outcome: 'CHANGED' },
          { id: made.id, outcome: 'ADDED' },
          { id: 'kg:participation/head', outcome: 'CHANGED' },
          { id: 'kg:participation/host', outcome: 'CHANGED' },
        ],
        userErrors: [],
      },
      {
        kind: 'ENTERPRISE',
        names: [{ value: 'Works' }, { value: 'WB' }],
        identifiers: [{ value: '1' }],
        founded: '1990',
        relationships: { nodes: [{ id: 'kg:cooperation/works' }] },
        positions: { nodes: [{ id: 'kg:position/head' }] },
        participations: { nodes: [] },
      },
    ]);
  });

  it('is undone whole, and done again by undoing that', async () => {
    const before = await state.present();
    const made = await split({ facts: ['kg:internship/branch', 'kg:event/visit', 'kg:position/head'] });
    const after = await state.present();
    const undone = await change('undo', { changeId: made.changeId });
    expect([undone.userErrors, await state.present()]).toEqual([[], before]);
    expect((await change('undo', { changeId: undone.changeId })).userErrors).toEqual([]);
    expect(await state.present()).toEqual(after);
  });

  it('is not undone while something else names the new organization', async () => {
    const { id, changeId } = await split();
    await change('createPosition', {
      person: 'kg:person/liu',
      organization: id,
      title: 'Clerk',
      tier: 'MEMBER',
      evidence,
    });
    expect((await change('undo', { changeId })).userErrors).toEqual([
      {
        field: 'changeId',
        code: 'CONFLICT',
        message: expect.stringContaining(`Other facts name ${id}`),
        currentVersion: null,
      },
    ]);
  });

  it.each([
    [{ facts: ['kg:internship/branch', 'kg:person/liu'] }, 'facts.1', 'NOT_FOUND', /no fact/],
    [{ names: [] }, 'names', 'INVALID', /one name/],
    [
      { names: [{ value: 'Works' }, { value: 'Works Branch', language: 'en' }, { value: 'WB' }] },
      'names',
      'INVALID',
      /keep a name/,
    ],
    [{ evidence: [] }, 'evidence', 'INVALID', /evidence/],
    [{ evidence: [{ document: 'kg:document/no' }] }, 'evidence.0.document', 'NOT_FOUND', /no Document/],
    [{ kind: 'ASSOCIATION', facts: ['kg:internship/branch'] }, 'facts', 'INVALID', /may run/],
    [{ schoolLevel: 'UNIVERSITY' }, 'schoolLevel', 'INVALID', /SCHOOL/],
    [{ id: 'kg:organization/no' }, 'id', 'NOT_FOUND', /not one/],
    [{ expectedVersion: 3 }, 'expectedVersion', 'CONFLICT', /it has 1/],
  ])('asked with %j is refused, with the field at fault', async (more, field, code, message) => {
    const before = await state.whole();
    const { userErrors } = await split(more);
    expect(userErrors).toEqual([
      { field, code, message: expect.stringMatching(message), currentVersion: code === 'CONFLICT' ? 1 : null },
    ]);
    expect(await state.whole()).toEqual(before);
  });
});
