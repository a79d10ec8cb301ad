import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import { organizationKinds } from '../src/organization/kinds/index.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { relationshipDefinitions } from '../src/relationship/kinds/index.js';
import { type AskedGraph, openGraph } from './ask.js';
import { GraphState } from './graph-state.js';

const ada = { actor: 'ada', reason: 'read it' };
const evidence = [{ document: 'kg:document/d' }];

const idOf = (kind: OrganizationKind, which = 'one'): string =>
  `kg:organization/${kind.toLowerCase().replaceAll('_', '-')}-${which}`;

/** Two organizations of every kind. */
const organizations: OrganizationFact[] = organizationKinds.flatMap((kind) =>
  ['one', 'two'].map((which) => ({ id: idOf(kind, which), kind, names: [{ value: which }], evidence })),
);

function tie(
  kind: RelationshipFact['kind'],
  source: string,
  target: string,
  own: Partial<RelationshipFact> = {},
): RelationshipFact {
  return { id: 'kg:tie/new', kind, source, target, status: 'SIGNED', evidence, ...own };
}

const [school, firm, firm2, alliance] = [
  idOf('SCHOOL'),
  idOf('ENTERPRISE'),
  idOf('ENTERPRISE', 'two'),
  idOf('ALLIANCE'),
];

let world: AskedGraph;
let state: GraphState;
let before: unknown;

beforeAll(async () => {
  world = await openGraph({
    documents: [{ id: 'kg:document/d', title: 'D' }],
    organizations,
    people: [{ id: 'kg:person/p', names: [{ value: 'P' }], evidence }],
    relationships: [
      tie('AFFILIATION', firm, firm2, { id: 'kg:affiliation/first' }),
      tie('COOPERATION', school, firm, { id: 'kg:cooperation/first', since: '2024' }),
    ],
  });
  state = new GraphState(world.driver);
});
beforeEach(async () => {
  before = await state.whole();
});
afterAll(() => world.close());

/** What a write is told that leaves the graph as it was. */
async function refusalOf(facts: Partial<Facts>) {
  const error = await world.facts.write(facts, ada).catch((thrown: unknown) => thrown);
  expect(await state.whole()).toEqual(before);
  const { code, message } = error as { code?: string; message?: string };
  return { code, message };
}

const refused = (message: string) => ({ code: 'BAD_USER_INPUT', message });

describe('a tie between kinds of organization that it may not tie is refused, and leaves nothing', () => {
  const unfit = relationshipDefinitions.flatMap(({ kind, source, target }) => [
    ...organizationKinds
      .filter((end) => !source.includes(end))
      .map((end) => ({ kind, from: end, to: target[0] as OrganizationKind, source, target })),
    ...organizationKinds
      .filter((end) => !target.includes(end))
      .map((end) => ({ kind, from: source[0] as OrganizationKind, to: end, source, target })),
  ]);

  it.each(unfit)('$kind from $from to $to', async ({ kind, from, to, source, target }) => {
    expect(await refusalOf({ relationships: [tie(kind, idOf(from), idOf(to, 'two'))] })).toEqual(
      refused(
        `kg:tie/new is a ${kind} from ${from} to ${to}; it may run from ${source.join(', ')} to ${target.join(', ')}.`,
      ),
    );
  });

  it.each(relationshipDefinitions)('$kind joins the kinds it may join', async ({ kind, source, target }) => {
    const ids = source.flatMap((from) => target.map((to) => [idOf(from), idOf(to, 'two')] as const));
    const relationships = ids.map(([from, to], index) => tie(kind, from, to, { id: `kg:${kind}/${index}` }));
    expect(await world.facts.write({ relationships }, ada)).toMatchObject({ created: ids.length });
  });
});

describe('what names something that is not there is refused, and leaves nothing', () => {
  const none = 'kg:organization/none';
  const there = (id: string, target: string, label: string) =>
    refused(`${id} names ${target}, which is no ${label} in the graph; write that first.`);
  const cases: [string, Partial<Facts>, ReturnType<typeof refused>][] = [
    ['the start of a tie', { relationships: [tie('RELATED', none, firm)] }, there('kg:tie/new', none, 'Organization')],
    [
      'the end of a tie',
      { relationships: [tie('GUIDANCE', idOf('GOVERNMENT_BODY'), none)] },
      there('kg:tie/new', none, 'Organization'),
    ],
    [
      'what started a tie',
      { relationships: [tie('RELATED', firm, school, { startedBy: 'kg:event/none' })] },
      there('kg:tie/new', 'kg:event/none', 'Event'),
    ],
    [
      'evidence',
      { people: [{ id: 'kg:person/q', names: [{ value: 'Q' }], evidence: [{ document: 'kg:document/none' }] }] },
      there('kg:person/q', 'kg:document/none', 'Document'),
    ],
    [
      'a region',
      {
        organizations: [
          { id: 'kg:organization/new', kind: 'OTHER', names: [{ value: 'N' }], evidence, region: 'gb2260:9' },
        ],
      },
      there('kg:organization/new', 'gb2260:9', 'Region'),
    ],
    [
      'a holder of a position',
      {
        positions: [
          { id: 'kg:position/x', person: 'kg:person/none', organization: firm, title: 'T', tier: 'LEADER', evidence },
        ],
      },
      there('kg:position/x', 'kg:person/none', 'Person'),
    ],
    [
      'an event taken part in',
      {
        participations: [
          { id: 'kg:participation/x', event: 'kg:event/none', role: 'HOST', organization: firm, evidence },
        ],
      },
      there('kg:participation/x', 'kg:event/none', 'Event'),
    ],
    [
      'who cites',
      {
        policies: [{ id: 'kg:policy/p', names: [{ value: 'P' }], evidence }],
        policyCitations: [{ id: 'kg:policy-citation/x', policy: 'kg:policy/p', by: 'kg:person/p', evidence }],
      },
      there('kg:policy-citation/x', 'kg:person/p', 'Organization or Event'),
    ],
    [
      'who undertakes',
      { commitments: [{ id: 'kg:commitment/x', by: none, activity: { en: 'A' }, period: 'ONGOING', evidence }] },
      there('kg:commitment/x', none, 'Organization'),
    ],
    [
      'a person in the place of an organization',
      { relationships: [tie('RELATED', firm, 'kg:person/p')] },
      there('kg:tie/new', 'kg:person/p', 'Organization'),
    ],
  ];

  it.each(cases)('%s', async (_, facts, expected) => {
    expect(await refusalOf(facts)).toEqual(expected);
  });
});

describe('refused as well, and leaves nothing', () => {
  const person = (own: object) => ({ people: [{ id: 'kg:person/q', names: [{ value: 'Q' }], evidence, ...own }] });
  const twin = (own: Partial<RelationshipFact>) => ({ relationships: [tie('COOPERATION', firm, school, own)] });

  it.each<[string, Partial<Facts>, { code: string; message: string }]>([
    [
      'an organization that is a part of itself',
      { relationships: [tie('AFFILIATION', firm, firm)] },
      refused(`kg:tie/new runs from ${firm} to itself; name two organizations.`),
    ],
    [
      'a tie of an organization with itself',
      { relationships: [tie('COOPERATION', firm, firm)] },
      refused(`kg:tie/new runs from ${firm} to itself; name two organizations.`),
    ],
    [
      'an organization that is a part of its own part',
      { relationships: [tie('AFFILIATION', firm2, firm)] },
      refused(`${firm2} would be a part of itself.`),
    ],
    [
      'a second tie without direction for the same pair, project and since, whichever end is said first',
      twin({ since: '2024' }),
      {
        code: 'CONFLICT',
        message:
          'Of ties without direction there is one for each pair, kind, project and since, and the graph has such a tie under another id: change that one.',
      },
    ],
    [
      'an id that stands twice',
      {
        documents: [
          { id: 'kg:document/x', title: 'X' },
          { id: 'kg:document/x', title: 'Y' },
        ],
      },
      refused('kg:document/x stands twice among the facts to write; say once what is so of it.'),
    ],
    [
      'an id of another noun',
      { documents: [{ id: 'kg:person/p', title: 'P' }] },
      refused('kg:person/p is the id of one of the people; choose another for one of the documents.'),
    ],
    [
      'a name nobody can see',
      person({ names: [{ value: '\u200b' }] }),
      refused('kg:person/q: A name has at least one character that can be seen; it had none.'),
    ],
    [
      'half a character in a name',
      person({ names: [{ value: 'Q\ud800' }] }),
      refused('kg:person/q: A name has no control characters and no halves of characters; it had U+D800. Take it out.'),
    ],
    [
      'an address that runs something',
      { documents: [{ id: 'kg:document/x', title: 'X', url: 'javascript:alert(1)' }] },
      refused('kg:document/x: expected an address that begins with http:// or https://, got "javascript:alert(1)".'),
    ],
    [
      'a web site that is none',
      { organizations: [{ ...(organizations[0] as OrganizationFact), website: 'www.one.example' }] },
      refused(
        `${organizations[0]?.id}: expected an address that begins with http:// or https://, got "www.one.example".`,
      ),
    ],
  ])('%s', async (_, facts, expected) => {
    expect(await refusalOf(facts)).toEqual(expected);
  });

  it('but not the same pair at another time, in another project, or of another kind', async () => {
    const relationships = [
      tie('COOPERATION', school, firm, { id: 'kg:cooperation/later', since: '2025' }),
      tie('COOPERATION', school, firm, { id: 'kg:cooperation/project', since: '2024', project: { id: '7' } }),
      tie('MEMBERSHIP', school, alliance, { id: 'kg:membership/first' }),
    ];
    expect(await world.facts.write({ relationships }, ada)).toMatchObject({ created: 3 });
  });
});
