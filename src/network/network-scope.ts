import { Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { RelationshipKind, RelationshipStatus } from '../relationship/relationship.type.js';
import { followedPredicate } from '../traversal/traversal.filter.js';

@InputType({
  description:
    'The part of the graph that is looked at: organizations that fit, and the ties from one of them to another.',
})
export class NetworkScope {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Which organizations; all but the WITHDRAWN when not given.',
  })
  where?: OrganizationFilter | null;

  @Field(() => [RelationshipKind], { nullable: true, description: 'Ties of these kinds; of all when not given.' })
  kinds?: RelationshipKind[] | null;

  @Field(() => [RelationshipStatus], {
    nullable: true,
    description: 'Ties of these grades. ENDED and DISPUTED are left out unless named here.',
  })
  status?: RelationshipStatus[] | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Organizations that existed and ties that held then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;
}

/** Whether the organization that a variable holds is in the part of the graph. */
export function inScopePredicate(
  network: NetworkScope | null | undefined,
  organization: string,
  scope: Scope,
): Predicate {
  const { where, asOf } = network ?? {};
  return conjunction([
    listedOrganizationPredicate(where, organization, scope),
    ...(asOf ? [overlapPredicate(asOf, organization, scope)] : []),
  ]);
}

/** Whether the tie that a variable holds counts there, if both its ends do. */
export function tieInScopePredicate(network: NetworkScope | null | undefined, tie: string, scope: Scope): Predicate {
  const { kinds, status, asOf } = network ?? {};
  return followedPredicate({ kinds: kinds ?? null, status: status ?? null, asOf: asOf ?? null }, tie, scope);
}
