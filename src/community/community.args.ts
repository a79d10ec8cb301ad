import { ArgsType, Field } from 'type-graphql';
import { NetworkScope } from '../network/network-scope.js';
import { ForwardPageArgs } from '../paging/page.args.js';

@ArgsType()
export class CommunitiesArgs extends ForwardPageArgs {
  @Field(() => NetworkScope, { nullable: true, description: 'Of what part of the graph; of all of it when not given.' })
  scope?: NetworkScope | null;
}
