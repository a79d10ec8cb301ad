import { ArgsType, Field } from 'type-graphql';
import { NetworkScope } from '../network/network-scope.js';
import { ForwardPageArgs } from '../paging/page.args.js';

@ArgsType()
export class BrokersArgs extends ForwardPageArgs {
  @Field(() => NetworkScope, { nullable: true, description: 'In what part of the graph; in all of it when not given.' })
  scope?: NetworkScope | null;
}
