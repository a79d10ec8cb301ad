import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { PeopleArgs, PositionsArgs } from './person.args.js';
import { PersonConnection, PositionConnection } from './person.connection.js';
import { Person } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'The person with this id.' })
  person(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { people }: Context,
  ): Promise<Person | null> {
    return people.find(id);
  }

  @Query(() => PersonConnection, { description: 'People that fit a filter, by name.' })
  people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { people }: Context): PersonConnection {
    return people.list(args);
  }

  @FieldResolver(() => PositionConnection, { description: 'The positions the person holds, the highest first.' })
  positions(
    @Root() person: Person,
    @Args(() => PositionsArgs) args: PositionsArgs,
    @Ctx() { people }: Context,
  ): PositionConnection {
    return people.positionsOf(person.id, args);
  }
}

@Resolver(() => Organization)
export class OrganizationPositionsResolver {
  @FieldResolver(() => PositionConnection, { description: 'The positions held there, the highest first.' })
  positions(
    @Root() organization: Organization,
    @Args(() => PositionsArgs) args: PositionsArgs,
    @Ctx() { people }: Context,
  ): PositionConnection {
    return people.positionsAt(organization.id, args);
  }
}
