import { firstDay, lastDay } from '../date/partial-date.js';
import type { Facts } from '../fact/fact.js';
import type { Noun } from '../fact/noun.js';
import { isUndirected } from '../relationship/kinds/index.js';
import type { Cell } from './cell.js';
import { type Column, columnsOf } from './columns.js';
import type { ToldFact } from './export.repository.js';
import type { ExportSource } from './export-source.js';

/** An attribute that nodes or edges may have. */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
}

/** A first and a last day, where they are known. */
export interface Spell {
  readonly start?: string;
  readonly end?: string;
}

export interface GraphElement {
  readonly id: string;
  readonly label: string;
  readonly spell?: Spell | undefined;
  /** By the names of attributes. */
  readonly values: readonly (readonly [attribute: string, value: string | number | boolean])[];
}

export interface GraphEdge extends GraphElement {
  readonly source: string;
  readonly target: string;
}

type Told<Each extends Noun> = Facts[Each][number];
type Ends = readonly [source: string | undefined, target: string | undefined, suffix?: string, label?: string];

/** Nouns that are drawn as nodes, in the order of a file. */
const drawnAsNodes = [
  'organizations',
  'people',
  'events',
  'policies',
  'commitments',
  'declaredMembers',
  'regions',
  'documents',
] as const satisfies readonly Noun[];

interface Drawing<Each extends Noun> {
  /** Nouns whose nodes it runs between. */
  readonly between: readonly Noun[];
  readonly ends: (fact: Told<Each>) => readonly Ends[];
  /** Columns that the ends tell already. */
  readonly told: readonly string[];
}

/** What is drawn as edges: ties, and what nodes name. */
const drawnAsEdges: { readonly [Each in Noun]?: Drawing<Each> } = {
  relationships: {
    between: ['organizations'],
    ends: ({ source, target, kind }) => [[source, target, '', kind]],
    told: ['source', 'target'],
  },
  positions: {
    between: ['people', 'organizations'],
    ends: ({ person, organization }) => [[person, organization, '', 'POSITION']],
    told: ['person', 'organization'],
  },
  participations: {
    between: ['people', 'organizations', 'events'],
    ends: ({ event, person, organization }) => [
      [person, event, '#person', 'PARTICIPATION'],
      [organization, event, '#organization', 'PARTICIPATION'],
    ],
    told: ['event'],
  },
  policyCitations: {
    between: ['organizations', 'events', 'policies'],
    ends: ({ by, policy }) => [[by, policy, '', 'CITES']],
    told: ['by', 'policy'],
  },
  policies: {
    between: ['policies', 'organizations'],
    ends: ({ id, issuer }) => [[id, issuer, '#issuer', 'ISSUED_BY']],
    told: [],
  },
  commitments: {
    between: ['commitments', 'organizations'],
    ends: ({ id, by, concerning }) => [
      [id, by, '#by', 'UNDERTAKEN_BY'],
      [id, concerning, '#concerning', 'CONCERNS'],
    ],
    told: [],
  },
  declaredMembers: {
    between: ['declaredMembers', 'organizations'],
    ends: ({ id, alliance }) => [[id, alliance, '#alliance', 'DECLARED_FOR']],
    told: [],
  },
  regions: {
    between: ['regions'],
    ends: ({ id, parent }) => [[id, parent, '#parent', 'WITHIN']],
    told: [],
  },
};

/** Facts that are edges and nothing else have their values on the edge. */
const onlyEdges = [
  'relationships',
  'positions',
  'participations',
  'policyCitations',
] as const satisfies readonly Noun[];

const columns = (noun: Noun) => columnsOf[noun] as readonly Column<ToldFact['fact']>[];
const drawing = (noun: Noun) => drawnAsEdges[noun] as Drawing<Noun> | undefined;
const shownOnEdge = (noun: Noun) => columns(noun).filter(({ name }) => !drawing(noun)?.told.includes(name));
const withRegion = (column: Column<ToldFact['fact']>): Attribute[] =>
  column.name === 'region' ? [column, { name: 'region_name', type: 'string' }] : [column];

export const nodeAttributes = eachOnce([
  { name: 'noun', type: 'string' },
  ...drawnAsNodes.flatMap((noun) => columns(noun).flatMap(withRegion)),
]);

export const edgeAttributes = eachOnce([
  { name: 'noun', type: 'string' },
  { name: 'directed', type: 'boolean' },
  ...onlyEdges.flatMap(shownOnEdge),
]);

function eachOnce(attributes: readonly Attribute[]): readonly Attribute[] {
  return [...new Map(attributes.map(({ name, type }) => [name, { name, type }])).values()];
}

export async function* graphNodes(source: ExportSource): AsyncGenerator<readonly GraphElement[]> {
  // Whoever wants to draw organizations only does not want documents between them; those stand in the head.
  for await (const page of source.pages(drawnAsNodes.filter((noun) => source.nouns.includes(noun)))) {
    const regions = await source.namesOf(page.map(({ fact }) => ('region' in fact ? fact.region : undefined)));
    yield page.map((told) => nodeOf(told, source, regions));
  }
}

function nodeOf(told: ToldFact, source: ExportSource, regions: ReadonlyMap<string, string>): GraphElement {
  const { noun, fact } = told;
  const values = columns(noun).flatMap((column) => {
    const cell = column.cell(fact);
    const region = column.name === 'region' ? regions.get(String(cell)) : undefined;
    return [...cellOf(column.name, cell), ...cellOf('region_name', region)];
  });
  return {
    id: fact.id,
    label: source.nameOf(told) ?? fact.id,
    spell: spellOfNode(told),
    values: [['noun', noun], ...values],
  };
}

const cellOf = (name: string, cell: Cell): readonly (readonly [string, string | number])[] =>
  cell === undefined ? [] : [[name, cell]];

function spellOfNode({ noun, fact }: ToldFact): Spell | undefined {
  if (noun === 'organizations') return spellOf(fact.founded, fact.dissolved);
  return noun === 'events' ? spellOf(fact.date, fact.date) : undefined;
}

export async function* graphEdges(source: ExportSource): AsyncGenerator<readonly GraphEdge[]> {
  const drawn = (Object.keys(drawnAsEdges) as Noun[]).filter((noun) =>
    [noun, ...(drawing(noun)?.between ?? [])].every((each) => source.nouns.includes(each)),
  );
  for await (const page of source.pages(drawn)) yield page.flatMap(edgesOf);
}

function edgesOf({ noun, fact }: ToldFact): GraphEdge[] {
  const values = (onlyEdges as readonly Noun[]).includes(noun)
    ? shownOnEdge(noun).flatMap((column) => cellOf(column.name, column.cell(fact)))
    : [];
  const directed = noun !== 'relationships' || !isUndirected(fact.kind);
  const ends = (drawing(noun)?.ends(fact) ?? []).filter(([source, target]) => source && target);
  return ends.map(([source = '', target = '', suffix = '', label = '']) => ({
    id: `${fact.id}${suffix}`,
    label,
    source,
    target,
    spell: 'since' in fact || 'until' in fact ? spellOf(fact.since, fact.until) : undefined,
    values: [['noun', noun], ['directed', directed], ...values],
  }));
}

/** Undefined where neither end is known, or the ends contradict each other. */
function spellOf(since: string | undefined, until: string | undefined): Spell | undefined {
  if (since === undefined && until === undefined) return undefined;
  const start = since === undefined ? undefined : firstDay(since);
  const end = until === undefined ? undefined : lastDay(until);
  if (start !== undefined && end !== undefined && start > end) return undefined;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** What is exported, and each document it rests on with its licence and attribution, in lines. */
export async function* sourcesInWords(source: ExportSource): AsyncGenerator<string> {
  yield `${source.about.title}\n`;
  if (source.about.truncated) yield 'There is more than this answer shows.\n';
  yield 'It rests on these documents, whose licences and attributions go with every use:\n';
  for await (const page of source.pages(['documents'])) {
    yield page
      .map(({ noun, fact }) =>
        noun === 'documents'
          ? `${[
              `${fact.id}: ${fact.title}`,
              ...(fact.publisher === undefined ? [] : [fact.publisher]),
              ...(fact.url === undefined ? [] : [fact.url]),
              `licence: ${fact.licence ?? 'not stated'}`,
              ...(fact.attribution === undefined ? [] : [`attribution: ${fact.attribution}`]),
            ].join('; ')}\n`
          : '',
      )
      .join('');
  }
}
