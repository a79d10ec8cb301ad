import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclarationBasis } from '../src/alliance/declared-members.type.js';
import { CommitmentPeriod } from '../src/commitment/commitment.type.js';
import { lastDay } from '../src/date/partial-date.js';
import { demoNetwork } from '../src/demo/demo-network.js';
import { EventType } from '../src/event/event.type.js';
import { ParticipationRole } from '../src/event/participation.type.js';
import type { RelationshipFact } from '../src/fact/fact.js';
import { NameType } from '../src/name/name.type.js';
import { AllianceScope } from '../src/organization/kinds/alliance.js';
import { GovernmentLevel } from '../src/organization/kinds/government-body.js';
import { organizationKinds } from '../src/organization/kinds/index.js';
import { SchoolLevel } from '../src/organization/kinds/school.js';
import { OrganizationStatus } from '../src/organization/organization.type.js';
import { FactStatus, PositionTier } from '../src/person/position.type.js';
import { CooperationForm } from '../src/relationship/kinds/cooperation.js';
import { relationshipDefinitions, relationshipKinds } from '../src/relationship/kinds/index.js';
import { MembershipRole } from '../src/relationship/kinds/membership.js';
import { RelationshipStatus } from '../src/relationship/relationship.type.js';
import { readSeed } from '../src/seed/seed-files.js';
import { refuseDanglingReferences } from '../src/seed/seed-references.js';
import { type AskedGraph, openGraph } from './ask.js';
import { cleanDatabase } from './database.js';

const demo = demoNetwork();
const { organizations, relationships, positions, events, declaredMembers } = demo;
const { documents, regions, ...cited } = demo;
const kindOf = new Map(organizations.map(({ id, kind }) => [id, kind]));

const ofKind = (kind: RelationshipFact['kind']) => relationships.filter((tie) => tie.kind === kind);
const occurring = (values: readonly (string | undefined)[]) => [...new Set(values.map((value) => value ?? ''))].sort();

describe('the demonstration network', () => {
  it('is the same at every call', () => {
    expect(demoNetwork()).toEqual(demo);
  });

  it('has about three thousand organizations and nine thousand ties', () => {
    const rounded = [organizations, relationships].map(({ length }) => Math.round(length / 1_000));
    expect(rounded).toEqual([3, 9]);
  });

  it('gives nothing an id of the seed, and nothing the id of another', () => {
    const ids = [...Object.values(demo), ...Object.values(readSeed())].flat().map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('calls everything a demonstration in its id, and puts it in a province that there is not', () => {
    const ids = [...documents, ...Object.values(cited).flat()].map(({ id }) => id);
    expect(ids.filter((id) => !/^kg:[a-z-]+\/demo(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(regions.filter(({ id }) => !/^gb2260:99\d{4}$/.test(id))).toEqual([]);
    expect(regions.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(['gb2260:990000']);
  });

  it('names nothing that is not there', () => {
    expect(() => refuseDanglingReferences(demo, new Map())).not.toThrow();
  });

  it('says in every name that it is invented', () => {
    const invented = [
      ...regions.flatMap(({ names }) => names.map(({ value }) => value)),
      '演示国',
      'Demonstration National',
      '（演示）',
      '(demo)',
    ];
    const named = [...organizations, ...demo.people, ...events, ...demo.policies];
    const names = named.flatMap((fact) => fact.names.map(({ value }) => value));
    expect(names.filter((name) => !invented.some((word) => name.includes(word)))).toEqual([]);
  });

  it('takes every fact from a row of its own of the one document', () => {
    const rows = Object.values(cited)
      .flat()
      .map(({ evidence }) => evidence.map(({ document, locator }) => `${document} ${locator}`));
    expect(rows).toEqual(rows.map((_, index) => [`kg:document/demo row ${index + 1}`]));
    expect(documents.map(({ title, licence }) => [title, licence])).toEqual([
      ['Generated demonstration data', 'CC0-1.0'],
    ]);
  });
});

describe('the ties of the demonstration network', () => {
  it('join only kinds of organization that they may join', () => {
    const unfit = relationships.filter(({ kind, source, target }) => {
      const definition = relationshipDefinitions.find((one) => one.kind === kind);
      const fits = (kinds: readonly string[] = [], id: string) => kinds.includes(kindOf.get(id) ?? '');
      return !fits(definition?.source, source) || !fits(definition?.target, target) || source === target;
    });
    expect(unfit).toEqual([]);
  });

  it('run from the smaller id to the larger and are one per pair, project and start, where they have no direction', () => {
    const undirected = [...ofKind('COOPERATION'), ...ofKind('RELATED')];
    const keys = undirected.map(({ kind, source, target, project, since }) =>
      [kind, source, target, project?.id, since].join(' '),
    );
    expect(undirected.filter(({ source, target }) => source >= target)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('end after they began', () => {
    const dated: readonly { since?: string; until?: string }[] = [...relationships, ...positions];
    expect(dated.filter(({ since = '', until = '9999' }) => lastDay(until) < since)).toEqual([]);
  });

  it('make nothing a part of itself', () => {
    const wholes = new Map(ofKind('AFFILIATION').map(({ source, target }) => [source, target]));
    expect(wholes.size).toBe(ofKind('AFFILIATION').length);
    const depth = (id: string, steps = 0): number =>
      wholes.has(id) && steps < 10 ? depth(wholes.get(id) as string, steps + 1) : steps;
    expect(Math.max(...[...wholes.keys()].map((id) => depth(id)))).toBeLessThan(10);
  });

  it('began on the day of the event that started them', () => {
    const dateOf = new Map(events.map(({ id, date }) => [id, date]));
    const started = relationships.filter(({ startedBy }) => startedBy !== undefined);
    expect(started.map(({ since }) => since)).toEqual(started.map(({ startedBy }) => dateOf.get(startedBy ?? '')));
    expect(occurring(started.map(({ kind }) => kind))).toEqual(['COOPERATION', 'INTERNSHIP', 'MEMBERSHIP']);
  });
});

describe('an answer for every question', () => {
  it('has every value that each kind of fact can have', () => {
    const values = [
      [organizationKinds, organizations.map(({ kind }) => kind)],
      [Object.keys(OrganizationStatus), organizations.map(({ status = 'ACTIVE' }) => status)],
      [Object.keys(NameType), organizations.flatMap(({ names }) => names.map(({ type = 'LABEL' }) => type))],
      [['', ...Object.keys(SchoolLevel)], organizations.map(({ schoolLevel }) => schoolLevel)],
      [['', ...Object.keys(GovernmentLevel)], organizations.map(({ governmentLevel }) => governmentLevel)],
      [['', ...Object.keys(AllianceScope)], organizations.map(({ allianceScope }) => allianceScope)],
      [Object.keys(relationshipKinds), relationships.map(({ kind }) => kind)],
      [Object.keys(RelationshipStatus), relationships.map(({ status }) => status)],
      [Object.keys(MembershipRole), relationships.flatMap(({ roles = [] }) => roles)],
      [Object.keys(CooperationForm), relationships.flatMap(({ forms = [] }) => forms)],
      [Object.keys(PositionTier), positions.map(({ tier }) => tier)],
      [Object.keys(FactStatus), positions.map(({ status = 'STATED' }) => status)],
      [Object.keys(EventType), events.map(({ type }) => type)],
      [Object.keys(ParticipationRole), demo.participations.map(({ role }) => role)],
      [Object.keys(CommitmentPeriod), demo.commitments.map(({ period }) => period)],
      [Object.keys(DeclarationBasis), declaredMembers.map(({ basis }) => basis)],
    ] as const;
    expect(values.map(([, found]) => occurring(found))).toEqual(values.map(([possible]) => occurring(possible)));
  });

  it('has dates of every precision, and facts without one', () => {
    const lengths = [relationships.map(({ since }) => since), organizations.map(({ founded }) => founded)];
    const precisions = ['', '2024', '2024-05', '2024-05-16'].map(({ length }) => String(length));
    expect(lengths.map((dates) => occurring(dates.map((date = '') => String(date.length))))).toEqual([
      precisions.toSorted(),
      precisions.toSorted(),
    ]);
    expect(organizations.some(({ region }) => region === undefined)).toBe(true);
    expect(events.some(({ dateAsWritten }) => dateAsWritten !== undefined)).toBe(true);
  });

  it('has alliances of 5 to 120 members, more than any in the seed', () => {
    const sizes = new Map<string, number>();
    for (const { target } of ofKind('MEMBERSHIP')) sizes.set(target, (sizes.get(target) ?? 0) + 1);
    expect([Math.min(...sizes.values()), Math.max(...sizes.values())]).toEqual([5, 120]);
    expect(sizes.size).toBe(organizations.filter(({ kind }) => kind === 'ALLIANCE').length);
  });

  it('leads from the largest alliance over partners of its members to interns', () => {
    const members = new Map<string, Set<string>>();
    for (const { source, target } of ofKind('MEMBERSHIP'))
      members.set(target, (members.get(target) ?? new Set()).add(source));
    const [largest] = [...members.values()].toSorted((one, other) => other.size - one.size);
    const partners = new Set(
      ofKind('COOPERATION').flatMap(({ source, target }) => [
        ...(largest?.has(source) ? [target] : []),
        ...(largest?.has(target) ? [source] : []),
      ]),
    );
    const found = ofKind('INTERNSHIP').filter(({ source, target }) => partners.has(source) || partners.has(target));
    expect(found.length).toBeGreaterThan(100);
  });

  it('has schools with interns outside all alliances, and alliances with hospitals but without a host of interns', () => {
    const joined = new Set(ofKind('MEMBERSHIP').map(({ source }) => source));
    const hosts = new Set(ofKind('INTERNSHIP').map(({ source }) => source));
    const outside = new Set(
      ofKind('INTERNSHIP')
        .map(({ target }) => target)
        .filter((id) => !joined.has(id)),
    );
    const withHospital = new Set<string>();
    const withHost = new Set<string>();
    for (const { source, target } of ofKind('MEMBERSHIP')) {
      if (kindOf.get(source) === 'HOSPITAL') withHospital.add(target);
      if (hosts.has(source)) withHost.add(target);
    }
    const hostless = [...withHospital].filter((id) => !withHost.has(id));
    expect([outside.size > 10, hostless.length > 3]).toEqual([true, true]);
  });

  it('has enterprises that are members of an alliance and host interns', () => {
    const joined = new Set(ofKind('MEMBERSHIP').map(({ source }) => source));
    const hosting = new Set(ofKind('INTERNSHIP').map(({ source }) => source));
    const both = [...hosting].filter((id) => joined.has(id) && kindOf.get(id) === 'ENTERPRISE');
    expect(both.length).toBeGreaterThan(100);
  });

  it('has leaders of schools with an office in an alliance', () => {
    const holders = (kind: string) =>
      new Set(positions.filter(({ organization }) => kindOf.get(organization) === kind).map(({ person }) => person));
    const inAlliances = holders('ALLIANCE');
    expect([...holders('SCHOOL')].filter((person) => inAlliances.has(person)).length).toBeGreaterThan(20);
  });

  it('declares at least the members it knows, and now and then no number', () => {
    const known = new Map<string, number>();
    for (const { source, target } of ofKind('MEMBERSHIP')) {
      const key = `${target} ${kindOf.get(source)}`;
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    const declaredTooFew = declaredMembers.filter(
      ({ alliance, kind, count = Number.POSITIVE_INFINITY }) => count < (known.get(`${alliance} ${kind}`) ?? 0),
    );
    expect(declaredTooFew).toEqual([]);
    expect(declaredMembers.some(({ count }) => count === undefined)).toBe(true);
  });
});

describe('loading the demonstration network', () => {
  let opened: AskedGraph;
  beforeAll(async () => {
    opened = await openGraph();
  });
  afterAll(async () => {
    await opened.close();
    await (await cleanDatabase()).close();
  });

  it('writes all of it once, and nothing when it is loaded again', async () => {
    const author = { actor: 'demo', reason: 'Generated demonstration data', ownOnly: true };
    const all = Object.values(demo).flat().length;
    const first = await opened.facts.write(demo, author);
    const second = await opened.facts.write(demoNetwork(), author);
    expect({ first, second }).toEqual({
      first: { created: all, changed: 0, unchanged: 0, kept: [] },
      second: { created: 0, changed: 0, unchanged: all, kept: [] },
    });
  });

  it('has as large a neighborhood as may be asked for, all of it within the memory of a statement', async () => {
    const { data, errors } = await opened.ask(
      `{ neighborhood(organizations: ["kg:organization/demo-alliance-0001"], depth: 3, limit: 2000) { nodes { id } edges { id } truncated } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.neighborhood.nodes.length).toBeGreaterThan(1_000);
    expect(data.neighborhood.edges.length).toBeGreaterThan(data.neighborhood.nodes.length);
  });
});
