import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { ActPayload } from '../curation/payload.type.js';
import { Organization, OrganizationKind } from '../organization/organization.type.js';
import { MembershipRole } from '../relationship/kinds/membership.js';
import { enumType } from '../schema/enum-type.js';

export const RosterVerdict = enumType('RosterVerdict', 'What a line of a list of members was found to mean.', {
  MATCHED: 'An organization of the graph.',
  AMBIGUOUS: 'One of several, or none of them: say by means or isNew.',
  NEW: 'An organization that is not in the graph yet.',
});

@ObjectType({ description: 'An organization that a line of a list may mean.' })
export class RosterCandidate {
  @Field(() => ID, { description: 'Its id, to be given as means.' })
  id!: string;

  @Field(() => [String], { description: 'Why it may be meant.' })
  reasons!: readonly string[];

  @Field(() => Organization, { nullable: true, description: 'The organization.' })
  organization(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return organizations.find(this.id);
  }
}

@ObjectType({ description: 'A line of a list of members, with what it was found to mean.' })
export class RosterLine {
  @Field(() => Int, { description: 'Which line of the notice it is.' })
  line!: number;

  @Field(() => String, { description: 'The name as written.' })
  name!: string;

  @Field(() => [MembershipRole], { description: 'The roles that its words say; none: MEMBER.' })
  roles!: readonly (keyof typeof MembershipRole)[];

  @Field(() => OrganizationKind, { description: 'What it is, by the line or the words of the name.' })
  kind!: keyof typeof OrganizationKind;

  @Field(() => RosterVerdict, { description: 'What it was found to mean.' })
  verdict!: keyof typeof RosterVerdict;

  @Field(() => [String], { description: 'Why.' })
  reasons!: readonly string[];

  @Field(() => [RosterCandidate], { description: 'The organizations that it may mean, the likeliest first.' })
  candidates!: RosterCandidate[];

  /** Which organization it means, as far as that is decided. */
  organizationId!: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'Which organization it means; null of an AMBIGUOUS line, and of a NEW one until it is written.',
  })
  organization(@Ctx() { organizations }: Context): Promise<Organization | null> | null {
    return this.organizationId === null ? null : organizations.find(this.organizationId);
  }
}

@ObjectType({ description: 'What became of a list of members: all of it was written, or nothing.' })
export class RosterPayload extends ActPayload {
  @Field(() => [RosterLine], { description: 'What each line was found to mean, whether anything was written or not.' })
  lines!: RosterLine[];
}
