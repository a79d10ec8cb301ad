import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { partsOf } from './part.js';
import type { AnswerIds } from './question.js';
import type { Selection } from './selection.js';
import { slices } from './slices.js';

type Ids = { readonly ids: readonly string[] };
type Documents = readonly string[] | null;
type Citation = readonly [policy: string, issuer: string | null, documents: Documents];

interface AboutOrganization {
  readonly documentIds: Documents;
  readonly regionId: string | null;
  readonly positions: readonly (readonly [person: string, documents: Documents])[];
  readonly ties: readonly (readonly [target: string, startedBy: string | null, documents: Documents])[];
  readonly participations: readonly (readonly [
    id: string,
    event: string,
    person: string | null,
    documents: Documents,
  ])[];
  readonly citations: readonly Citation[];
  readonly issued: readonly string[];
  readonly commitments: readonly (readonly [id: string, concerning: string | null, documents: Documents])[];
  readonly declaredMembers: readonly (readonly [id: string, documents: Documents])[];
}

interface AboutPerson {
  readonly documentIds: Documents;
  readonly participations: readonly (readonly [id: string, event: string, documents: Documents])[];
}

interface AboutEvent {
  readonly documentIds: Documents;
  readonly regionId: string | null;
  readonly citations: readonly Citation[];
}

const fitting = statement<object, { id: string }>('export/organizations');
const aboutOrganizations = statement<Ids, AboutOrganization>('export/about-organizations');
const aboutPeople = statement<Ids, AboutPerson>('export/about-people');
const aboutEvents = statement<Ids, AboutEvent>('export/about-events');
const namedByNodes = statement<Ids, { documentIds: Documents; regionId: string | null }>('export/named-by-nodes');
const namedByTies = statement<Ids, { documentIds: Documents; startedBy: string | null }>('export/named-by-ties');
const regionsAbove = statement<Ids, { id: string }>('export/regions-above');

/** For one statement; those of a request have less. */
const timeout = 60_000;

/** What has been found so far, by noun. */
class Found {
  readonly documents = new Set<string>();
  readonly regions = new Set<string>();
  readonly people = new Set<string>();
  readonly events = new Set<string>();
  readonly policies = new Set<string>();
  readonly participations = new Set<string>();
  readonly commitments = new Set<string>();
  readonly declaredMembers = new Set<string>();

  rest(documents: Documents): void {
    for (const id of documents ?? []) this.documents.add(id);
  }

  lies(region: string | null): void {
    if (region !== null) this.regions.add(region);
  }
}

/** Finds, before anything goes out, the ids of all that an export of a part consists of, so that it hangs together. */
export class GatherRepository {
  constructor(private readonly graph: Graph) {}

  /** The ids of organizations that a filter fits, of all or of some, as the list of organizations has them. */
  async fitting(where: OrganizationFilter | undefined, among?: readonly string[]): Promise<readonly string[]> {
    const scope = new Scope();
    const filter = conjunction([
      ...(among === undefined ? [] : [`organization.id IN ${scope.parameter(among)}`]),
      listedOrganizationPredicate(where, 'organization', scope),
    ]);
    const read = fitting.with({ filter, prelude: scope.preludes });
    return (await this.graph.read(read, scope.parameters, { timeout })).map(({ id }) => id);
  }

  /**
   * Facts about some organizations: one goes out when all the organizations it names are among them; people, events and
   * policies when such a fact speaks of them; with what it all rests on and where it lies.
   */
  async about(organizationIds: readonly string[], asOf: string | undefined): Promise<Selection> {
    const organizations = new Set(organizationIds);
    const found = new Found();
    const scope = new Scope();
    const held = asOf === undefined ? 'true' : overlapPredicate(asOf, 'held', scope);
    const all = [...organizations].sort();
    for await (const row of this.each(aboutOrganizations.with({ held }), all, scope.parameters))
      noteOrganization(row, organizations, found);
    for await (const { documentIds, participations } of this.each(aboutPeople, [...found.people])) {
      found.rest(documentIds);
      for (const [id, event, documents] of participations) {
        found.participations.add(id);
        found.events.add(event);
        found.rest(documents);
      }
    }
    for await (const { documentIds, regionId, citations } of this.each(aboutEvents, [...found.events])) {
      found.rest(documentIds);
      found.lies(regionId);
      noteCitations(citations, organizations, found);
    }
    const policies = namedByNodes.with({ label: 'Policy' });
    for await (const { documentIds } of this.each(policies, [...found.policies])) found.rest(documentIds);
    return {
      whole: false,
      among: { organizations, asOf },
      ids: { ...sorted(found), organizations: all, regions: await this.above(found.regions) },
    };
  }

  /** The facts of an answer, the events that started its ties, what it all rests on and where it lies. */
  async ofAnswer({ organizations, relationships, people = [], positions = [] }: AnswerIds): Promise<Selection> {
    const found = new Found();
    for (const { type = '' } of [...partsOf('relationships'), ...partsOf('positions')]) {
      const ids = type === 'HOLDS_POSITION_AT' ? positions : relationships;
      for await (const { documentIds, startedBy } of this.each(namedByTies.with({ type }), ids)) {
        found.rest(documentIds);
        if (startedBy !== null) found.events.add(startedBy);
      }
    }
    const nodes = { Organization: organizations, Person: people, Event: [...found.events] };
    for (const [label, ids] of Object.entries(nodes)) {
      for await (const { documentIds, regionId } of this.each(namedByNodes.with({ label }), ids)) {
        found.rest(documentIds);
        found.lies(regionId);
      }
    }
    const ids = { organizations: organizations.toSorted(), relationships: relationships.toSorted() };
    const others = { people: people.toSorted(), positions: positions.toSorted() };
    return { whole: false, ids: { ...sorted(found), ...ids, ...others, regions: await this.above(found.regions) } };
  }

  private async above(regions: ReadonlySet<string>): Promise<readonly string[]> {
    const above = await this.graph.read(regionsAbove, { ids: [...regions] }, { timeout });
    return above.map(({ id }) => id);
  }

  private async *each<Row>(
    statement: Statement<Ids, Row>,
    ids: readonly string[],
    others: object = {},
  ): AsyncGenerator<Row> {
    for (const slice of slices(ids, 1_000)) {
      yield* await this.graph.read(statement, { ...others, ids: slice }, { timeout });
    }
  }
}

function noteOrganization(row: AboutOrganization, organizations: ReadonlySet<string>, found: Found): void {
  found.rest(row.documentIds);
  found.lies(row.regionId);
  for (const [person, documents] of row.positions) {
    found.people.add(person);
    found.rest(documents);
  }
  for (const [target, startedBy, documents] of row.ties) {
    if (!organizations.has(target)) continue;
    if (startedBy !== null) found.events.add(startedBy);
    found.rest(documents);
  }
  for (const [id, event, person, documents] of row.participations) {
    found.participations.add(id);
    found.events.add(event);
    if (person !== null) found.people.add(person);
    found.rest(documents);
  }
  noteCitations(row.citations, organizations, found);
  for (const id of row.issued) found.policies.add(id);
  for (const [id, concerning, documents] of row.commitments) {
    if (concerning !== null && !organizations.has(concerning)) continue;
    found.commitments.add(id);
    found.rest(documents);
  }
  for (const [id, documents] of row.declaredMembers) {
    found.declaredMembers.add(id);
    found.rest(documents);
  }
}

function noteCitations(citations: readonly Citation[], organizations: ReadonlySet<string>, found: Found): void {
  for (const [policy, issuer, documents] of citations) {
    if (issuer !== null && !organizations.has(issuer)) continue;
    found.policies.add(policy);
    found.rest(documents);
  }
}

function sorted(found: Found): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(found).map(([noun, ids]) => [noun, [...(ids as ReadonlySet<string>)].sort()]),
  );
}
