import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Alliance } from '../organization/kinds/alliance.js';
import type { RelationshipsArgs } from '../relationship/relationship.args.js';
import { MembershipArgs, MembershipConnection } from '../relationship/shortcuts.js';
import { ActivationArgs } from './activation.args.js';
import { Activation } from './activation.type.js';
import { Coverage } from './coverage.js';
import { DeclaredMembers } from './declared-members.type.js';

@Resolver(() => Alliance)
export class AllianceResolver {
  @FieldResolver(() => MembershipConnection, { description: 'Who is a member of it, as far as is known by name.' })
  members(
    @Root() { id }: Alliance,
    @Args(() => MembershipArgs) args: RelationshipsArgs,
    @Ctx() { relationships }: Context,
  ): MembershipConnection {
    const wanted = { field: 'members', kinds: ['MEMBERSHIP'], direction: 'IN' } as const;
    return new MembershipConnection(relationships.ofOrganization(id, args, wanted));
  }

  @FieldResolver(() => [DeclaredMembers], { description: 'How many members documents say it has, by kind.' })
  declaredMembers(@Root() { id }: Alliance, @Ctx() { alliances }: Context): Promise<DeclaredMembers[]> {
    return alliances.declaredMembersOf(id);
  }

  @FieldResolver(() => Coverage, { description: 'How much of its membership is in here.' })
  coverage(
    @Root() { id }: Alliance,
    @Arg('asOf', () => PartialDateScalar, {
      nullable: true,
      description: 'Members of that date; of today when not given.',
    })
    asOf: string | null,
    @Ctx() { alliances }: Context,
  ): Promise<Coverage> {
    return alliances.coverageOf(id, asOf ?? null);
  }

  @FieldResolver(() => Activation, { description: 'Which of its members work with each other, and which do nothing.' })
  activation(@Root() { id }: Alliance, @Args(() => ActivationArgs) { asOf, status }: ActivationArgs): Activation {
    return new Activation(id, { asOf: asOf ?? null, status: status ?? null });
  }
}
