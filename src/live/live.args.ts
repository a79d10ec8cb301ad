import { ArgsType, Field, ID, Int } from 'type-graphql';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { RelationshipFilter } from '../relationship/relationship.filter.js';

@ArgsType()
class FromRevisionArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Begin with this revision, it included, and go on with what is new: give the last one you were told of. From now on when not given.',
  })
  fromRevision?: number | null;
}

@ArgsType()
export class OrganizationChangedArgs extends FromRevisionArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'Of these organizations, by id or identifier; of all when neither ids nor where is given.',
  })
  ids?: string[] | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Of organizations that fit after the change; with ids both must hold.',
  })
  where?: OrganizationFilter | null;
}

@ArgsType()
export class RelationshipAddedArgs extends FromRevisionArgs {
  @Field(() => RelationshipFilter, { nullable: true, description: 'Which ties; all when not given.' })
  where?: RelationshipFilter | null;
}
