import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { SetupError } from '../errors.js';
import type {
  CommitmentFact,
  DeclaredMembersFact,
  DocumentFact,
  EventFact,
  Facts,
  OrganizationFact,
  ParticipationFact,
  PersonFact,
  PolicyCitationFact,
  PolicyFact,
  PositionFact,
  RegionFact,
  RelationshipFact,
} from '../fact/fact.js';
import { isMapping, listOf } from '../shape.js';
import { type FileOf, refuseDanglingReferences } from './seed-references.js';
import { type SeedFolder, seedShapes } from './seed-shapes.js';

const seedFolder = fileURLToPath(new URL('../../seed/', import.meta.url));

type DocumentEntry = DocumentFact & { readonly corpus: string };
type PersonEntry = PersonFact & { readonly positions?: readonly Omit<PositionFact, 'person'>[] };
type EventEntry = EventFact & { readonly participations?: readonly Omit<ParticipationFact, 'event'>[] };
type PolicyEntry = PolicyFact & { readonly citations?: readonly Omit<PolicyCitationFact, 'policy'>[] };

/** The facts in the seed's files, each fact on its own. Refuses what does not fit, naming the file and the id. */
export function readSeed(folder: string = seedFolder): Facts {
  const files: FileOf = new Map();
  const entries = <Entry>(noun: SeedFolder) => entriesIn<Entry>(folder, noun, files);
  const people = entries<PersonEntry>('people');
  const events = entries<EventEntry>('events');
  const policies = entries<PolicyEntry>('policies');
  const facts: Facts = {
    documents: entries<DocumentEntry>('documents').map(({ corpus, ...document }) => document),
    regions: entries<RegionFact>('regions'),
    organizations: entries<OrganizationFact>('organizations'),
    people: people.map(({ positions, ...person }) => person),
    events: events.map(({ participations, ...event }) => event),
    policies: policies.map(({ citations, ...policy }) => policy),
    relationships: entries<RelationshipFact>('relationships'),
    positions: people.flatMap(({ id, positions = [] }) => positions.map((own) => ({ ...own, person: id }))),
    participations: events.flatMap(({ id, participations = [] }) =>
      participations.map((own) => ({ ...own, event: id })),
    ),
    policyCitations: policies.flatMap(({ id, citations = [] }) => citations.map((own) => ({ ...own, policy: id }))),
    commitments: entries<CommitmentFact>('commitments'),
    declaredMembers: entries<DeclaredMembersFact>('declared-members'),
  };
  refuseDanglingReferences(facts, files);
  return facts;
}

function entriesIn<Entry>(folder: string, noun: SeedFolder, files: FileOf): readonly Entry[] {
  const names = readdirSync(join(folder, noun)).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => entriesOf<Entry>(join(folder, noun, name), noun, files));
}

function entriesOf<Entry>(path: string, noun: SeedFolder, files: FileOf): readonly Entry[] {
  const file = `seed/${noun}/${basename(path)}`;
  const entries = parsed(readFileSync(path, 'utf8'), file);
  const notAList = listOf(() => undefined)(entries);
  if (notAList !== undefined) throw new SetupError(`${file} ${notAList}.`);
  for (const entry of entries as readonly unknown[]) {
    const problem = seedShapes[noun](entry);
    if (problem !== undefined) throw new SetupError(`${file}: ${idOf(entry)} ${problem}.`);
    for (const id of idsWithin(entry)) {
      const other = files.get(id);
      if (other !== undefined) throw new SetupError(`${file}: the id ${id} is taken, by an entry of ${other}.`);
      files.set(id, file);
    }
  }
  return entries as readonly Entry[];
}

function parsed(yaml: string, file: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    throw new SetupError(`${file} is not readable as YAML: ${(cause as Error).message}`, { cause });
  }
}

function idOf(entry: unknown): string {
  return isMapping(entry) && typeof entry.id === 'string' ? entry.id : 'an entry without an id';
}

/** The ids of an entry and of the facts nested under it. */
function idsWithin(entry: unknown): readonly string[] {
  const { id, positions, participations, citations } = entry as Partial<PersonEntry & EventEntry & PolicyEntry>;
  const nested = [...(positions ?? []), ...(participations ?? []), ...(citations ?? [])];
  return [id as string, ...nested.map((fact) => fact.id)];
}
