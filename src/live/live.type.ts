import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Change } from '../curation/change.type.js';
import type { OrganizationEvent, TieEvent } from './event.js';

/** Changes that one event shows; a revision may have thousands. */
const mostShown = 100;

@ObjectType({ description: 'What became of one organization in one revision of the graph.' })
export class OrganizationChange {
  @Field(() => ID, { description: 'Whose.' })
  organizationId!: string;

  @Field(() => Int, {
    description: 'The revision that did it. After a break, ask changes for what came after the last one you saw.',
  })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  recordedAt!: Date;

  @Field(() => [Change], {
    description:
      'The changes of the organization itself and of facts about it (ties, positions, participations, commitments, …), the first 100.',
  })
  changes!: Change[];

  @Field(() => Int, { description: 'How many there are.' })
  changeCount!: number;

  static from({ organizationId, revision, recordedAt, changes }: OrganizationEvent): OrganizationChange {
    return Object.assign(new OrganizationChange(), {
      organizationId,
      revision,
      recordedAt: new Date(recordedAt),
      changes: changes.slice(0, mostShown).map(Change.from),
      changeCount: changes.length,
    });
  }
}

@ObjectType({ description: 'A tie that was not in the graph before.' })
export class RelationshipAddition {
  @Field(() => ID, { description: 'The id of the tie.' })
  relationshipId!: string;

  @Field(() => Int, {
    description: 'The revision that added it. After a break, ask changes for what came after the last one you saw.',
  })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  recordedAt!: Date;

  @Field(() => Change, { description: 'The entry of the history that added it.' })
  change!: Change;

  static from({ relationshipId, change }: TieEvent): RelationshipAddition {
    const { revision, recordedAt } = change;
    return Object.assign(new RelationshipAddition(), {
      relationshipId,
      revision,
      recordedAt: new Date(recordedAt),
      change: Change.from(change),
    });
  }
}
