import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { bare, evidence } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import { CreateRelationshipInput, RetractRelationshipInput, UpdateRelationshipInput } from './relationship.input.js';
import { Relationship } from './relationship.type.js';

@ObjectType({ description: 'What became of a change of a tie.' })
export class RelationshipPayload extends ChangePayload {
  @Field(() => Relationship, {
    nullable: true,
    description: 'The tie as it is now; null if nothing was changed, or it is gone.',
  })
  relationship(@Ctx() { relationships }: Context): Promise<Relationship | null> | null {
    return this.changeId === null || this.id === null ? null : relationships.find(this.id);
  }
}

@Resolver()
export class RelationshipCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RelationshipPayload, {
    description: 'Adds a tie of any kind between two organizations, with what it rests on.',
  })
  createRelationship(
    @Arg('input', () => CreateRelationshipInput, { description: 'What is to be written.' })
    input: CreateRelationshipInput,
    @Ctx() { curation }: Context,
  ): Promise<RelationshipPayload> {
    const { kind, source, target } = input;
    return curation.change(
      RelationshipPayload,
      'createRelationship',
      input,
      isNew('relationships', newId(kind.toLowerCase()), { kind, source, target, ...said(input) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RelationshipPayload, { description: 'Changes what is said of a tie.' })
  updateRelationship(
    @Arg('input', () => UpdateRelationshipInput, { description: 'What is to be written.' })
    input: UpdateRelationshipInput,
    @Ctx() { curation }: Context,
  ): Promise<RelationshipPayload> {
    return curation.change(
      RelationshipPayload,
      'updateRelationship',
      input,
      isOtherwise('relationships', input, said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RelationshipPayload, {
    description:
      'Takes a tie back: it is no longer said, and the history keeps it. For one that ended, update its status.',
  })
  retractRelationship(
    @Arg('input', () => RetractRelationshipInput, { description: 'What is to be written.' })
    input: RetractRelationshipInput,
    @Ctx() { curation }: Context,
  ): Promise<RelationshipPayload> {
    return curation.change(RelationshipPayload, 'retractRelationship', input, isGone('relationships', input));
  }
}

/** What an input says of a tie, as a fact says it. */
function said(input: Omit<UpdateRelationshipInput, keyof RetractRelationshipInput>) {
  const { status, since, until, startedBy, roles, forms, sourceRole, targetRole } = input;
  const { amount, currency, base, unit, placesPerYear } = input;
  return {
    ...{ status, since, until, startedBy, roles, forms, sourceRole, targetRole },
    ...{ amount, currency, base, unit, placesPerYear },
    project: input.project && bare({ ...input.project }),
    evidence: evidence(input.evidence),
  };
}
