import { Field, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.type.js';
import { Relationship } from '../relationship/relationship.type.js';

@ObjectType('Graph', { description: 'Organizations and the ties among them, ready to draw.' })
export class Neighborhood {
  @Field(() => [Organization], {
    description:
      'The given ones first, then by how many ties away they are; among equals most ties to those they are reached ' +
      'from first, then fewer links of any sort (ties, people, events), so that hubs come last, then by id.',
  })
  nodes!: Organization[];

  @Field(() => [Relationship], {
    description:
      'Ties among the nodes that the filter lets through, each once, those of the first nodes first; at most five times `limit`.',
  })
  edges!: Relationship[];

  @Field(() => Boolean, { description: 'Whether there are more nodes or edges than are shown.' })
  truncated!: boolean;
}
