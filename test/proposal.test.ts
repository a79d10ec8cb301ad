import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/fact/fact.js';
import { type AskedGraph, openGraph, schema } from './ask.js';

const evidence = [{ document: 'kg:document/list' }];
const present: Partial<Facts> = {
  documents: [{ id: 'kg:document/list', title: 'List' }],
  organizations: ['school', 'works'].map((name) => ({
    id: `kg:organization/${name}`,
    kind: name === 'school' ? ('SCHOOL' as const) : ('ENTERPRISE' as const),
    names: [{ value: name }],
    evidence,
  })),
};

type Caller = NonNullable<Parameters<AskedGraph['ask']>[3]>;
const reader: Caller = { actor: 'key:ron', role: 'READER' };
const other: Caller = { actor: 'key:rita', role: 'READER' };
const curator: Caller = { actor: 'key:ann', role: 'CURATOR' };

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openGraph(present);
});
afterAll(() => graph?.close());

const errors = 'userErrors { field code message currentVersion }';
const shown = 'proposal { id mutation about reason proposedBy state decidedBy answer }';

async function ask(query: string, input: object, caller: Caller) {
  const { data, errors: failures } = await graph.ask(query, { input }, [], caller);
  if (failures) throw failures[0];
  return Object.values(data)[0] as Record<string, never>;
}

const propose = (change: object, caller = reader) =>
  ask(
    `mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { ${shown} ${errors} } }`,
    { change },
    caller,
  );
const accept = (input: object, caller = curator) =>
  ask(
    `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { id version changeId ${shown} ${errors} } }`,
    input,
    caller,
  );
const refuse = (input: object, caller = curator) =>
  ask(
    `mutation ($input: RefuseProposalInput!) { refuseProposal(input: $input) { ${shown} ${errors} } }`,
    input,
    caller,
  );

// biome-ignore lint/suspicious/noExplicitAny: the answers of mutations, looked into.
type Any = any;

const revision = async (): Promise<number> => (await graph.ask('{ dataset { revision } }')).data.dataset.revision;
const website = async (id: string): Promise<string | null> =>
  (await graph.ask(`{ organization(id: "${id}") { website } }`)).data.organization.website;

const update = (more: object = {}) => ({
  updateOrganization: { id: 'kg:organization/school', website: 'https://example.org/', reason: 'They moved', ...more },
});

describe('a proposal', () => {
  it('may hold the input of every mutation that changes facts, and of none that decides', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const change = schema.getType('ProposedChange') as unknown as { getFields(): object; isOneOf: boolean };
    const deciding = ['proposeChange', 'acceptProposal', 'refuseProposal', 'reportError', 'closeReport', 'undo'];
    const taken = mutations.filter((name) => !deciding.includes(name) && name !== 'erasePerson');
    expect([change.isOneOf, Object.keys(change.getFields())]).toEqual([true, taken]);
  });

  it('changes nothing until a curator makes it one change whose history names both', async () => {
    const before = await revision();
    const made: Any = await propose(update());
    expect([made, await revision()]).toEqual([
      {
        proposal: {
          id: expect.stringMatching(/^kg:proposal\/[0-9a-f]{24}$/),
          mutation: 'updateOrganization',
          about: 'kg:organization/school',
          reason: 'They moved',
          proposedBy: 'key:ron',
          state: 'OPEN',
          decidedBy: null,
          answer: null,
        },
        userErrors: [],
      },
      before,
    ]);
    const { id } = made.proposal;
    const tried: Any = await accept({ id, dryRun: true });
    expect([tried.version, tried.changeId, tried.proposal.state, await revision()]).toEqual([2, null, 'OPEN', before]);

    const done: Any = await accept({ id, answer: 'Thank you' });
    expect(done).toEqual({
      id: 'kg:organization/school',
      version: 2,
      changeId: 'kg:organization/school@2',
      proposal: { ...made.proposal, state: 'ACCEPTED', decidedBy: 'key:ann', answer: 'Thank you' },
      userErrors: [],
    });
    const history = await graph.ask(
      '{ history(id: "kg:organization/school", first: 1) { nodes { actor proposedBy proposal reason } } }',
    );
    expect([history.data.history.nodes, await revision(), await website('kg:organization/school')]).toEqual([
      [{ actor: 'key:ann', proposedBy: 'key:ron', proposal: id, reason: 'They moved' }],
      before + 1,
      'https://example.org/',
    ]);
    const again: Any = await accept({ id });
    expect([again.changeId, again.userErrors, await revision()]).toEqual([
      null,
      [{ field: 'id', code: 'CONFLICT', message: `Somebody has decided on ${id} already.`, currentVersion: null }],
      before + 1,
    ]);
  });

  it('is checked as if it were made: the one who proposes hears the field at fault', async () => {
    const mistakes: readonly [object, string | null, string][] = [
      [update({ reason: ' ' }), 'reason', 'INVALID'],
      [update({ website: 'javascript:alert(1)' }), 'website', 'INVALID'],
      [update({ id: 'kg:organization/none' }), 'id', 'NOT_FOUND'],
      [update({ expectedVersion: 1 }), 'expectedVersion', 'CONFLICT'],
      // It is so already.
      [update(), null, 'INVALID'],
      [
        {
          createRelationship: {
            kind: 'INTERNSHIP',
            source: 'kg:organization/school',
            target: 'kg:organization/works',
            status: 'SIGNED',
            evidence,
            reason: 'a test',
          },
        },
        'source',
        'INVALID',
      ],
    ];
    const before = await revision();
    const answers = [];
    for (const [change] of mistakes) {
      const { proposal, userErrors }: Any = await propose(change);
      answers.push([proposal, userErrors.map(({ field, code }: Any) => [field, code])]);
    }
    expect(answers).toEqual(mistakes.map(([, field, code]) => [null, [[field, code]]]));
    expect(await revision()).toBe(before);
  });

  it('is only checked with dryRun, and made once under one idempotencyKey', async () => {
    const tried: Any = await propose(update({ founded: '1899', dryRun: true }));
    const [first, second]: Any[] = await Promise.all(
      [1, 2].map(() => propose(update({ founded: '1899', idempotencyKey: 'once' }))),
    );
    const another: Any = await propose(update({ idempotencyKey: 'once', website: null }));
    expect([tried, second.proposal.id, another]).toEqual([
      { proposal: null, userErrors: [] },
      first.proposal.id,
      {
        proposal: null,
        userErrors: [expect.objectContaining({ field: 'idempotencyKey', code: 'CONFLICT' })],
      },
    ]);
  });

  it('conflicts when what it is about was changed since, and may be refused with a reason', async () => {
    const { proposal }: Any = await propose(update({ founded: '1900' }));
    await graph.ask(
      'mutation { updateOrganization(input: {id: "kg:organization/school", founded: "1901", reason: "a test"}) { version } }',
      {},
      [],
      curator,
    );
    const done: Any = await accept({ id: proposal.id });
    expect([done.changeId, done.proposal.state, done.userErrors]).toEqual([
      null,
      'OPEN',
      [
        expect.objectContaining({
          field: 'expectedVersion',
          code: 'CONFLICT',
          currentVersion: 3,
        }),
      ],
    ]);
    const refused: Any = await refuse({ id: proposal.id, reason: 'It is 1901' });
    expect(refused).toEqual({
      proposal: { ...proposal, state: 'REFUSED', decidedBy: 'key:ann', answer: 'It is 1901' },
      userErrors: [],
    });
    const late: Any = await accept({ id: proposal.id });
    const unknown: Any = await refuse({ id: 'kg:proposal/none', reason: 'None' });
    const silent: Any = await refuse({ id: proposal.id, reason: ' ' });
    expect([late, unknown, silent].map(({ userErrors }) => userErrors[0].code)).toEqual([
      'CONFLICT',
      'NOT_FOUND',
      'INVALID',
    ]);
  });

  it('adds what was not there, and a person who is named only there', async () => {
    const { proposal }: Any = await propose({
      createPerson: { names: [{ value: 'Li Wei', language: 'en' }], evidence, reason: 'Named in the list' },
    });
    expect(proposal.about).toBe(null);
    const done: Any = await accept({ id: proposal.id });
    const { data } = await graph.ask('query ($id: ID!) { node(id: $id) { ... on Person { name } } }', { id: done.id });
    expect(data.node).toEqual({ name: 'Li Wei' });
  });

  it('is decided on once, by whoever comes first of many at the same time', async () => {
    const { proposal }: Any = await propose(update({ website: 'https://example.org/race' }));
    const before = await revision();
    const answers: Any[] = await Promise.all(
      [1, 2, 3, 4].flatMap((number) => {
        const one: Caller = { actor: `key:curator${number}`, role: 'CURATOR' };
        return [accept({ id: proposal.id }, one), refuse({ id: proposal.id, reason: 'No' }, one)];
      }),
    );
    const done = answers.filter(({ userErrors }) => userErrors.length === 0);
    const after = await revision();
    const isMade = (await website('kg:organization/school')) === 'https://example.org/race';
    expect([done.length, after - before, isMade]).toEqual([1, done[0].changeId ? 1 : 0, Boolean(done[0].changeId)]);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: Any) => code)))).toEqual(
      new Set(['CONFLICT']),
    );
  });

  it('is seen by its proposer and by curators, and by nobody else', async () => {
    const all = '{ proposals(first: 100) { totalCount nodes { proposedBy } } }';
    const own = await graph.ask(all, {}, [], reader);
    const others = await graph.ask(all, {}, [], other);
    const curators = await graph.ask(all, {}, [], curator);
    const open = await graph.ask(
      '{ proposals(state: OPEN, about: "kg:organization/school") { totalCount nodes { mutation input } } }',
      {},
      [],
      curator,
    );
    expect([
      new Set(own.data.proposals.nodes.map(({ proposedBy }: Any) => proposedBy)),
      others.data.proposals,
      curators.data.proposals.totalCount,
    ]).toEqual([new Set(['key:ron']), { totalCount: 0, nodes: [] }, own.data.proposals.totalCount]);
    expect(open.data.proposals).toEqual({
      totalCount: 1,
      nodes: [
        {
          mutation: 'updateOrganization',
          input:
            '{"expectedVersion":2,"founded":"1899","id":"kg:organization/school","reason":"They moved","website":"https://example.org/"}',
        },
      ],
    });
    expect([own.statements, curators.statements].map((each) => each.toSorted())).toEqual([
      ['proposal/count', 'proposal/page'],
      ['proposal/count', 'proposal/page'],
    ]);
  });
});
