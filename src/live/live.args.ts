import { ArgsType, Field, ID } from 'type-graphql';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { RelationshipFilter } from '../relationship/relationship.filter.js';

@ArgsType()
export class OrganizationChangedArgs {
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
export class RelationshipAddedArgs {
  @Field(() => RelationshipFilter, { nullable: true, description: 'Which ties; all when not given.' })
  where?: RelationshipFilter | null;
}
