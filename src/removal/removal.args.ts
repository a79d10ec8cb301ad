import { ArgsType, Field, ID } from 'type-graphql';
import { NetworkScope } from '../network/network-scope.js';

@ArgsType()
export class RemovalArgs {
  @Field(() => [ID], { description: 'Who is removed: 1–250 organizations, by id or any identifier they carry.' })
  ids!: string[];

  @Field(() => NetworkScope, {
    nullable: true,
    description:
      'From what part of the graph; from all of it when not given. Who is not in it leaves nothing behind there.',
  })
  scope?: NetworkScope | null;
}
