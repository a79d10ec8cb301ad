import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type DefinitionNode,
  type GraphQLNamedType,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
  print,
  printSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { sdl, sdlPath } from '../src/schema/emit.js';
import { schema } from './ask.js';

const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Described {
  readonly description?: string | null | undefined;
}

/** A type and all that it consists of, each by its path. */
function partsOf(type: GraphQLNamedType): [path: string, part: Described][] {
  if (isEnumType(type)) return [[type.name, type], ...partsIn(type.name, type.getValues())];
  if (isInputObjectType(type)) return [[type.name, type], ...partsIn(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [[type.name, type]];
  const fields = Object.values(type.getFields());
  return [
    [type.name, type],
    ...partsIn(type.name, fields),
    ...fields.flatMap((field) => partsIn(`${type.name}.${field.name}`, field.args)),
  ];
}

function partsIn(path: string, parts: readonly (Described & { name: string })[]): [string, Described][] {
  return parts.map((part) => [`${path}.${part.name}`, part]);
}

describe('the schema', () => {
  it('is the one in schema/api.graphql; after a change run `npm run schema`', () => {
    expect(sdl()).toBe(readFileSync(sdlPath, 'utf8'));
  });

  it('is described throughout: every type, field, argument, input field and value', () => {
    // Query, Mutation and Subscription have no descriptions of their own: their fields are what there is to say.
    const silent = ownTypes
      .flatMap(partsOf)
      .filter(
        ([path, { description }]) => !['Query', 'Mutation', 'Subscription'].includes(path) && !description?.trim(),
      );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('has classes of arguments that do nothing, as resolvers get no instances of them', () => {
    const { argumentTypes, inputTypes } = getMetadataStorage();
    const active = [...argumentTypes, ...inputTypes].filter(({ target }) => {
      const given = Object.getOwnPropertyNames(target.prototype).filter((name) => name !== 'constructor');
      return given.length > 0 || Object.keys(Reflect.construct(target, [])).length > 0;
    });
    expect(argumentTypes.length * inputTypes.length).toBeGreaterThan(0);
    expect(active.map(({ name }) => name)).toEqual([]);
  });
});

const contract = new URL('../../shared/design/api.graphql', import.meta.url);
const hasContract = existsSync(contract);
if (!hasContract)
  console.warn('The schema is not compared with its contract: ../shared/design is not on this machine.');

describe('the contract', () => {
  const whenContract = hasContract ? it : it.skip;
  const ours = new Map(parse(printSchema(schema)).definitions.map((each) => [nameOf(each), new Set(linesOf(each))]));

  whenContract('holds: every type, field, argument, value and default of it', () => {
    const promised = parse(readFileSync(contract, 'utf8')).definitions;
    const broken = promised.flatMap((each) => linesOf(each).filter((line) => !ours.get(nameOf(each))?.has(line)));
    expect(broken).toEqual([]);
  });

  it('holds in what its comments say: the shortcuts are connections of one type wherever they stand', () => {
    const shortcuts: Record<string, string[]> = {
      Membership: ['memberships'],
      Cooperation: ['cooperations'],
      Internship: ['internships'],
      Guidance: ['guidedBy', 'guides'],
      Affiliation: ['parts', 'partOf'],
      Tenancy: ['tenancies', 'tenants'],
      Succession: ['predecessors', 'successors'],
    };
    const page = ['orderBy: [RelationshipOrder!]', 'first: Int', 'after: String', 'last: Int', 'before: String'];
    const promised = Object.entries(shortcuts).flatMap(([kind, fields]) =>
      fields.flatMap((field) => [
        `Organization.${field}: ${kind}Connection!`,
        ...[`where: ${kind}Filter`, ...page].map((argument) => `Organization.${field}(${argument})`),
      ]),
    );
    expect(promised.filter((line) => !ours.get('Organization')?.has(line))).toEqual([]);
  });

  it('holds in what its comments say: the own fields of kinds', () => {
    const own: Record<string, string[]> = {
      School: ['schoolLevel: SchoolLevel'],
      Park: ['parkLevel: String'],
      GovernmentBody: ['governmentLevel: GovernmentLevel'],
      Hospital: ['hospitalGrade: String'],
      Enterprise: ['industries: [String!]!'],
      Alliance: ['allianceScope: AllianceScope'],
      Membership: ['roles: [MembershipRole!]!', 'member: Organization!', 'alliance: Alliance!'],
      Cooperation: ['forms: [CooperationForm!]!', 'project: Project', 'amount: Float', 'currency: String'],
      Internship: ['base: String', 'unit: String', 'placesPerYear: Int', 'host: Organization!', 'school: School!'],
      Guidance: ['body: GovernmentBody!', 'guided: Organization!'],
      Affiliation: ['part: Organization!', 'whole: Organization!'],
      Tenancy: ['tenant: Organization!', 'park: Park!'],
      Succession: ['predecessor: Organization!', 'successor: Organization!'],
    };
    const promised = Object.entries(own).flatMap(([type, fields]) => fields.map((field) => [type, `${type}.${field}`]));
    expect(promised.filter(([type = '', line = '']) => !ours.get(type)?.has(line))).toEqual([]);
  });
});

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

function undescribed({ description, ...input }: InputValueDefinitionNode): string {
  return print(input);
}

/** What a definition promises, each on a line: `Type.field: Type!`, `Type.field(argument: Type = default)`, `Enum.VALUE`. */
function linesOf(definition: DefinitionNode): string[] {
  const name = nameOf(definition);
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        `${definition.kind} ${name}`,
        ...(definition.interfaces ?? []).map((each) => `${name} implements ${each.name.value}`),
        ...(definition.fields ?? []).flatMap((field) => [
          `${name}.${field.name.value}: ${print(field.type)}`,
          ...(field.arguments ?? []).map((argument) => `${name}.${field.name.value}(${undescribed(argument)})`),
        ]),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        `${definition.kind} ${name}`,
        ...(definition.fields ?? []).map((field) => `${name}.${undescribed(field)}`),
      ];
    case Kind.ENUM_TYPE_DEFINITION:
      return (definition.values ?? []).map((value) => `${name}.${value.name.value}`);
    default:
      return [`${definition.kind} ${name}`];
  }
}
