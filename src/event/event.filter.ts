import { Field, InputType } from 'type-graphql';
import { And, Not, Or } from '../filter/connectives.js';
import { PartialDateFilter, partialDatePredicate } from '../filter/partial-date.filter.js';
import { type Combinable, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate, StringFilter } from '../filter/string.filter.js';
import { enumFilter, IDFilter, listPredicate, type ValueFilter, valuePredicate } from '../filter/value.filter.js';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { organizationPredicate } from '../organization/organization.predicate.js';
import { PersonFilter, personPredicate } from '../person/person.filter.js';
import { RegionMatch, regionPredicate } from '../region/region-match.filter.js';
import { EventType } from './event.type.js';

const EventTypeFilter = enumFilter('EventType', EventType);

@InputType({ description: 'Which events; fields side by side mean AND.' })
export class EventFilter implements Combinable<EventFilter> {
  @And(() => EventFilter)
  AND?: EventFilter[] | null;

  @Or(() => EventFilter)
  OR?: EventFilter[] | null;

  @Not(() => EventFilter)
  NOT?: EventFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter | null;

  @Field(() => EventTypeFilter, { nullable: true, description: 'What kind of event it was.' })
  type?: ValueFilter<EventType> | null;

  @Field(() => StringFilter, { nullable: true, description: 'Any of its titles, in any script.' })
  title?: StringFilter | null;

  @Field(() => PartialDateFilter, { nullable: true, description: 'When it was.' })
  date?: PartialDateFilter | null;

  @Field(() => RegionMatch, { nullable: true, description: 'Where it was.' })
  region?: RegionMatch | null;

  @Field(() => OrganizationFilter, { nullable: true, description: 'Such an organization took part.' })
  organization?: OrganizationFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: 'Such a person took part.' })
  person?: PersonFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'It rests on this document.' })
  document?: IDFilter | null;
}

const predicates: PredicatesOf<EventFilter, string> = {
  id: (filter, event, scope) => valuePredicate(filter, `${event}.id`, scope),
  type: (filter, event, scope) => valuePredicate(filter, `${event}.type`, scope),
  title: (filter, event, scope) => linesPredicate(filter, `${event}.nameText`, scope),
  date: (filter, event, scope) => partialDatePredicate(filter, `${event}.date`, scope),
  region: (filter, event, scope) => regionPredicate(filter, `${event}.regionId`, scope),
  organization: (filter, event, scope) => {
    const organization = scope.variable('organization');
    const fits = organizationPredicate(filter, organization, scope);
    return tookPart(event, 'BY_ORGANIZATION', `${organization}:Organization`, fits);
  },
  person: (filter, event, scope) => {
    const person = scope.variable('person');
    return tookPart(event, 'BY_PERSON', `${person}:Person`, personPredicate(filter, person, scope));
  },
  document: (filter, event, scope) => listPredicate(filter, `${event}.documentIds`, scope),
};

function tookPart(event: string, type: 'BY_ORGANIZATION' | 'BY_PERSON', node: string, fits: Predicate): Predicate {
  return `EXISTS { MATCH (${event})<-[:IN_EVENT]-(:Participation)-[:${type}]->(${node}) WHERE ${fits} }`;
}

/** What the filter means of the event that the variable holds. */
export function eventPredicate(filter: EventFilter | null | undefined, event: string, scope: Scope): Predicate {
  return predicateOf(filter, predicates, event, scope);
}
