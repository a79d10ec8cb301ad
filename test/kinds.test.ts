import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLInterfaceType, type GraphQLObjectType, isEnumType } from 'graphql';
import { labelOf, organizationKinds, organizationTypes } from '../src/organization/kinds/index.js';
import { OrganizationKind } from '../src/organization/organization.type.js';
import { relationshipDefinitions, relationshipKinds, relationshipTypesOf } from '../src/relationship/kinds/index.js';
import { RelationshipKind } from '../src/relationship/relationship.type.js';
import { schema } from './ask.js';

const file = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const migrations = readdirSync(new URL('../schema/graph/', import.meta.url)).sort();
const allMigrations = migrations.map((name) => file(`schema/graph/${name}`)).join('\n');

/** What is written between two texts, wherever it stands, each once and sorted. */
function between(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))].sort();
}

/** Compares what a place names with what it must name, so that a failure says which place forgot what. */
function expectSame(place: string, found: Iterable<string>, wanted: Iterable<string>): void {
  const [there, needed] = [new Set(found), new Set(wanted)];
  const forgotten = [...needed].filter((each) => !there.has(each));
  const unknown = [...there].filter((each) => !needed.has(each));
  expect({ place, forgotten, unknown }).toEqual({ place, forgotten: [], unknown: [] });
}

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};
const implementing = (name: string): GraphQLObjectType[] => [
  ...schema.getPossibleTypes(schema.getType(name) as GraphQLInterfaceType),
];

describe('the kinds of organization', () => {
  const labels = organizationKinds.map(labelOf);

  it('are in the list and in the enum alike', () => {
    expectSame('src/organization/kinds/index.ts', organizationKinds, Object.keys(OrganizationKind));
  });

  it('are in the schema, each with its type', () => {
    expectSame('enum OrganizationKind', valuesOf('OrganizationKind'), organizationKinds);
    expectSame(
      'types of interface Organization',
      implementing('Organization').map(({ name }) => name),
      labels,
    );
  });

  it('have types named after them, so that labels can be read', () => {
    const pascal = (kind: string) =>
      kind.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
    const named = Object.entries(organizationTypes).map(([kind, { name }]) => [kind, name]);
    expect(named).toEqual(
      organizationKinds.map((kind) => [kind, kind === 'OTHER' ? 'OtherOrganization' : pascal(kind)]),
    );
  });

  it('each have an index on the order of their names', () => {
    const indexed = between(
      allMigrations,
      /CREATE INDEX \w+_name IF NOT EXISTS FOR \(n:(\w+)\) ON \(n\.sortName, n\.id\)/g,
    );
    expectSame('schema/graph/002-indexes.cypher, <kind>_name', indexed, [
      ...labels,
      'Organization',
      'Person',
      'Policy',
    ]);
  });

  it('only name kinds of organization as ends of ties, and every tie has both ends', () => {
    const ends = relationshipDefinitions.flatMap(({ source, target }) => [...source, ...target]);
    expect(ends.filter((kind) => !organizationKinds.includes(kind))).toEqual([]);
    expect(relationshipDefinitions.filter(({ source, target }) => !source.length || !target.length)).toEqual([]);
  });
});

describe('the kinds of relationship', () => {
  const types = relationshipDefinitions.map(({ neo4jType }) => neo4jType);

  it('are in the list and in the enum alike, each under its own name', () => {
    expectSame('src/relationship/kinds/index.ts', Object.keys(relationshipKinds), Object.keys(RelationshipKind));
    expect(Object.entries(relationshipKinds).filter(([kind, definition]) => definition.kind !== kind)).toEqual([]);
    expect(types).toEqual([...new Set(types)]);
  });

  it('are in the schema, each with its type', () => {
    expectSame('enum RelationshipKind', valuesOf('RelationshipKind'), Object.keys(relationshipKinds));
    expectSame(
      'types of interface Relationship',
      implementing('Relationship').map(({ name }) => name),
      relationshipDefinitions.map(({ type }) => type.name),
    );
  });

  it('each have a unique id and an index on what started them', () => {
    const constraint = /FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r\.id IS UNIQUE/g;
    const others = ['HOLDS_POSITION_AT', 'CITES'];
    expectSame('schema/graph/001-constraints.cypher, r.id', between(allMigrations, constraint), [...types, ...others]);
    const index = /FOR \(\)-\[r:(\w+)\]-\(\) ON \(r\.startedBy\)/g;
    expectSame('schema/graph/002-indexes.cypher, r.startedBy', between(allMigrations, index), types);
  });

  it('without direction each have one tie a pair', () => {
    const constraint = /FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r\.pairKey IS UNIQUE/g;
    const undirected = relationshipDefinitions.filter(({ undirected }) => undirected).map(({ neo4jType }) => neo4jType);
    expectSame('schema/graph/001-constraints.cypher, r.pairKey', between(allMigrations, constraint), undirected);
  });

  it.each(['relationship/by-ids', 'relationship/started-by', 'dataset/ties-by-type'])(
    'each have a branch in cypher/%s.cypher',
    (name) => {
      const text = file(`cypher/${name}.cypher`);
      expectSame(`cypher/${name}.cypher`, between(text, /\[(?:tie)?:([A-Z_]+)/g), types);
    },
  );

  it.each([
    'relationship/of-organizations',
    'relationship/count-of-organizations',
    'relationship/page',
    'relationship/count',
    'partner/of-organizations',
    'partner/count-of-organizations',
    'network/project',
    'network/ties-of-members',
    'community/ties',
  ])('all stand in the default of cypher/%s.cypher', (name) => {
    const [pattern = ''] = between(file(`cypher/${name}.cypher`), /([A-Z_]+(?:\|[A-Z_]+)+)/g);
    expectSame(`cypher/${name}.cypher`, pattern.split('|'), types);
  });

  it('stand in generated patterns once each and in the same order, whichever were asked for', () => {
    expect(relationshipTypesOf(['RELATED', 'MEMBERSHIP', 'RELATED'])).toBe('MEMBER_OF|RELATED_TO');
    expectSame('relationshipTypesOf()', relationshipTypesOf().split('|'), types);
  });

  it('read their own columns only, which their types show or resolve', () => {
    const fields = (name: string) => Object.keys((schema.getType(name) as GraphQLObjectType).getFields());
    const unshown = relationshipDefinitions.flatMap(({ type, columns }) =>
      columns
        .filter((column) => !/^(project|source|target)/.test(column) && !fields(type.name).includes(column))
        .map((column) => `${type.name}.${column}`),
    );
    expect(unshown).toEqual([]);
  });
});
