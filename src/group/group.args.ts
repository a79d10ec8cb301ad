import { ArgsType, Field, Int } from 'type-graphql';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { RelationshipFilter } from '../relationship/relationship.filter.js';
import { OrganizationDimension } from './organization-dimension.js';
import { RelationshipDimension } from './relationship-dimension.js';

@ArgsType()
class GroupArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'At which level regions count: 0 country, 1 province, 2 prefecture, 3 county. One that has no region at that ' +
      'level counts in the next above it that it has. As stated when not given.',
  })
  regionLevel?: number | null;
}

@ArgsType()
export class GroupOrganizationsArgs extends GroupArgs {
  @Field(() => [OrganizationDimension], { description: 'What to count by, one to three, each once.' })
  by!: OrganizationDimension[];

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Which organizations; all but the WITHDRAWN when not given.',
  })
  where?: OrganizationFilter | null;
}

@ArgsType()
export class GroupRelationshipsArgs extends GroupArgs {
  @Field(() => [RelationshipDimension], { description: 'What to count by, one to three, each once.' })
  by!: RelationshipDimension[];

  @Field(() => RelationshipFilter, { nullable: true, description: 'Which ties; all when not given.' })
  where?: RelationshipFilter | null;
}
