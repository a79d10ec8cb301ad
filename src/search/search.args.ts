import { ArgsType, Field, ID } from 'type-graphql';
import { OrganizationKind } from '../organization/organization.type.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { SearchType } from './search.type.js';

@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description:
      'What to look for, 256 characters and 32 words at the most: a name or words of names in any script, pinyin ' +
      '(`zhongguo`), initials (`dhdx`), or an identifier. It is data, never query syntax.',
  })
  text!: string;

  @Field(() => [SearchType], { nullable: true, description: 'Only these; everything when not given.' })
  types?: SearchType[] | null;

  @Field(() => [OrganizationKind], { nullable: true, description: 'Only organizations of these kinds.' })
  kinds?: OrganizationKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only what is in this region or below it: organizations, and events that say where they were.',
  })
  region?: string | null;
}
