import type { Facts, OrganizationFact, RelationshipFact } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import type { Scope } from './brute-force-network.js';
import { randomNetwork, type Size } from './random-network.js';

export type MeasuredFacts = Partial<Facts> & Pick<Facts, 'organizations' | 'relationships'>;

const china = { id: 'gb2260:000000', names: [{ value: 'China' }], level: 0 };
const regions = [
  china,
  { id: 'gb2260:110000', names: [{ value: 'North' }], level: 1, parent: china.id },
  { id: 'gb2260:110101', names: [{ value: 'North End' }], level: 3, parent: 'gb2260:110000' },
  { id: 'gb2260:310000', names: [{ value: 'South' }], level: 1, parent: china.id },
];
const north = ['gb2260:110000', 'gb2260:110101'];

/** A random network with places and dates: a third of its ties go to four hubs, and some organizations have none. */
export function hubs(name: string, seed: number, size: Omit<Size, 'people' | 'positions'>): MeasuredFacts {
  const {
    documents = [],
    organizations = [],
    relationships = [],
  } = randomNetwork(name, seed, {
    ...size,
    people: 0,
    positions: 0,
  });
  const placed = organizations.map<OrganizationFact>((each, index) => ({
    ...each,
    ...(index % 5 === 4 ? {} : { region: regions[index % 5 === 0 ? 0 : index % 5]?.id as string }),
    ...(index % 3 === 0 ? { founded: `${1995 + (index % 20)}` } : {}),
    ...(index % 7 === 0 ? { dissolved: `${2010 + (index % 8)}-06` } : {}),
  }));
  return { documents, regions, organizations: placed, relationships };
}

const kinds: readonly OrganizationKind[] = ['SCHOOL', 'ENTERPRISE', 'HOSPITAL', 'GOVERNMENT_BODY', 'ALLIANCE', 'OTHER'];

/** Fourteen that are all tied to each other, one that is tied to half of them and to thirty of its own, two apart. */
export function cliqueAndHub(name: string): MeasuredFacts {
  const document = `kg:document/${name}`;
  const evidence = [{ document }];
  const id = (index: number) => `kg:organization/${name}-${String(index).padStart(2, '0')}`;
  const times = (count: number) => Array.from({ length: count }, (_, index) => index);
  const pairs = [
    ...times(14).flatMap((one) => times(one).map((other) => [other, one])),
    ...times(7).map((one) => [one, 14]),
    ...times(30).map((one) => [14, 15 + one]),
  ];
  return {
    documents: [{ id: document, title: name }],
    organizations: times(47).map((index) => ({
      id: id(index),
      kind: kinds[index % kinds.length] as OrganizationKind,
      names: [{ value: `${name} ${index}` }],
      evidence,
    })),
    relationships: pairs.map<RelationshipFact>(([one = 0, other = 0], index) => ({
      id: `kg:related/${name}-${index}`,
      kind: 'RELATED',
      source: id(one),
      target: id(other),
      status: 'OPERATING',
      evidence,
    })),
  };
}

/** Parts of such networks: how one asks for them, and what they are. */
export const scopes: readonly (readonly [title: string, asked: string, scope: Scope])[] = [
  ['all there is', '{}', {}],
  [
    'some kinds of organization',
    '{ where: { kind: { in: [SCHOOL, ENTERPRISE, ALLIANCE, PARK] } } }',
    { where: ({ kind }) => ['SCHOOL', 'ENTERPRISE', 'ALLIANCE', 'PARK'].includes(kind) },
  ],
  [
    'one region and below',
    '{ where: { region: { within: "gb2260:110000" } } }',
    { where: ({ region }) => north.includes(region ?? '') },
  ],
  ['some kinds of ties', '{ kinds: [COOPERATION, MEMBERSHIP] }', { kinds: ['COOPERATION', 'MEMBERSHIP'] }],
  [
    'ties of all grades',
    '{ status: [ANNOUNCED, SIGNED, OPERATING, ENDED, DISPUTED] }',
    {
      status: ['ANNOUNCED', 'SIGNED', 'OPERATING', 'ENDED', 'DISPUTED'],
    },
  ],
  ['what was there in May 2011', '{ asOf: "2011-05" }', { asOf: '2011-05' }],
  [
    'all of that together',
    '{ where: { region: { within: "gb2260:110000" } }, kinds: [COOPERATION, RELATED, GUIDANCE], status: [OPERATING, DISPUTED], asOf: "2012" }',
    {
      where: ({ region }) => north.includes(region ?? ''),
      kinds: ['COOPERATION', 'RELATED', 'GUIDANCE'],
      status: ['OPERATING', 'DISPUTED'],
      asOf: '2012',
    },
  ],
  ['no kind of tie', '{ kinds: [] }', { kinds: [] }],
  [
    'one organization',
    '{ where: { name: { eq: "Organization 7 of hubs" } } }',
    {
      where: ({ names }) => names[0]?.value === 'Organization 7 of hubs',
    },
  ],
  ['nobody', '{ where: { id: { in: [] } } }', { where: () => false }],
];
