import type { PartialDate } from '../date/partial-date.js';
import { takenBackMeanwhile } from '../errors.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { byProperty } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import type { PeopleArgs, PositionsArgs } from './person.args.js';
import { PersonConnection, PositionConnection } from './person.connection.js';
import { personPredicate } from './person.filter.js';
import { Person, type PersonRow } from './person.type.js';
import { Position, type PositionRow } from './position.type.js';

const byIds = statement<{ ids: readonly string[] }, { person: PersonRow }>('person/by-ids');
const page = statement<{ limit: number }, ListRow & { person: PersonRow }>('person/page');
const count = statement<object, { total: number }>('person/count');
const positionsByIds = statement<{ ids: readonly string[] }, { position: PositionRow }>('person/positions-by-ids');

type PositionListRow = ListRow & { position: PositionRow; person?: PersonRow };
const ofOrganizations = statement<{ limit: number }, PositionListRow>('person/positions-of-organizations');
const countOfOrganizations = statement<object, { parentId: string; total: number }>(
  'person/count-positions-of-organizations',
);
const ofPeople = statement<{ limit: number }, PositionListRow>('person/positions-of-people');
const countOfPeople = statement<object, { parentId: string; total: number }>('person/count-positions-of-people');

const atBoth = statement<
  { organizationId: string; otherId: string; limit: number },
  { total: number; person: PersonRow; positions: readonly PositionRow[] }
>('person/at-both');

/** A person with some of the positions that the person holds. */
export interface Holder {
  readonly person: Person;
  readonly positions: readonly Position[];
}

/** People and the positions they hold, read for one request. */
export class PersonRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ person }) => person.id),
    ({ person }) => Person.from(person),
  );

  private readonly knownPositions = loaderById(
    (ids) => this.graph.readEach(positionsByIds, 'ids', ids, {}, ({ position }) => position.id),
    ({ position }) => Position.from(position),
  );

  find(id: string): Promise<Person | null> {
    return this.known.load(id);
  }

  /** The person that a fact of the graph names by id. */
  async load(id: string): Promise<Person> {
    const person = await this.known.load(id);
    if (person === null) throw takenBackMeanwhile('person', id);
    return person;
  }

  findPosition(id: string): Promise<Position | null> {
    return this.knownPositions.load(id);
  }

  list(args: PeopleArgs): PersonConnection {
    return new PersonConnection(this.people.all(args));
  }

  positionsAt(organizationId: string, args: PositionsArgs): PositionConnection {
    return new PositionConnection(this.positionsOfOrganizations.below(organizationId, args));
  }

  positionsOf(personId: string, args: PositionsArgs): PositionConnection {
    return new PositionConnection(this.positionsOfPeople.below(personId, args));
  }

  /**
   * Who holds or held positions at both of two organizations, by name, at most so many of them, and how many there are.
   * @param asOf only positions that were held then, as far as is known.
   */
  async atBoth(
    [organizationId, otherId]: readonly [string, string],
    { asOf, limit }: { readonly asOf: PartialDate | null; readonly limit: number },
  ): Promise<{ readonly items: readonly Holder[]; readonly total: number }> {
    const scope = new Scope();
    const held = (position: string) => (asOf === null ? [] : [overlapPredicate(asOf, position, scope)]);
    const statement = atBoth.with({ filter: conjunction([...held('here'), ...held('there')]) });
    const rows = await this.graph.read(statement, { ...scope.parameters, organizationId, otherId, limit });
    return {
      items: rows.map(({ person, positions }) => ({
        person: this.met(person),
        positions: positions.map(Position.from),
      })),
      total: rows[0]?.total ?? 0,
    };
  }

  private readonly people = new List(this.graph, {
    name: 'Query.people',
    page: (_args: PeopleArgs) => page,
    count: () => count,
    filter: ({ where }, scope) => personPredicate(where, 'person', scope),
    sortKeys: () => [byProperty('person.sortName'), byProperty('person.id')],
    item: (row) => ({ node: this.met(row.person), place: row.place }),
  });

  private readonly positionsOfOrganizations = this.positions(ofOrganizations, countOfOrganizations);
  private readonly positionsOfPeople = this.positions(ofPeople, countOfPeople);

  private positions(page: typeof ofOrganizations, count: typeof countOfOrganizations) {
    return new List(this.graph, {
      name: 'positions',
      page: (_args: PositionsArgs) => page,
      count: () => count,
      filter: ({ asOf }, scope) => (asOf ? overlapPredicate(asOf, 'position', scope) : 'true'),
      sortKeys: () => [
        { expression: `CASE position.tier WHEN 'LEADER' THEN 0 WHEN 'SENIOR' THEN 1 ELSE 2 END`, descending: false },
        { expression: 'position.id', descending: false },
      ],
      item: (row) => {
        if (row.person !== undefined) this.met(row.person);
        return { node: Position.from(row.position), place: row.place };
      },
    });
  }

  /** The person of a row that another statement returned, so that it need not be read again. */
  met(row: PersonRow): Person {
    const person = Person.from(row);
    this.known.prime(row.id, person);
    return person;
  }
}
