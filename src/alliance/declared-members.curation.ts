import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { evidence, texts } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import {
  CreateDeclaredMembersInput,
  RetractDeclaredMembersInput,
  UpdateDeclaredMembersInput,
} from './declared-members.input.js';
import { DeclaredMembers } from './declared-members.type.js';

@ObjectType({ description: 'What became of a change of a published number of members.' })
export class DeclaredMembersPayload extends ChangePayload {
  @Field(() => DeclaredMembers, {
    nullable: true,
    description: 'The number as it is now; null if nothing was changed, or it is gone.',
  })
  declaredMembers(@Ctx() { alliances }: Context): Promise<DeclaredMembers | null> | null {
    return this.changeId === null || this.id === null ? null : alliances.findDeclaredMembers(this.id);
  }
}

@Resolver()
export class DeclaredMembersCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DeclaredMembersPayload, {
    description: 'Adds how many members of a kind an alliance is said to have.',
  })
  createDeclaredMembers(
    @Arg('input', () => CreateDeclaredMembersInput, { description: 'What is to be written.' })
    input: CreateDeclaredMembersInput,
    @Ctx() { curation }: Context,
  ): Promise<DeclaredMembersPayload> {
    return curation.change(
      DeclaredMembersPayload,
      'createDeclaredMembers',
      input,
      isNew('declaredMembers', newId('declared-members'), { alliance: input.alliance, ...said(input) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DeclaredMembersPayload, { description: 'Changes what is said of a published number of members.' })
  updateDeclaredMembers(
    @Arg('input', () => UpdateDeclaredMembersInput, { description: 'What is to be written.' })
    input: UpdateDeclaredMembersInput,
    @Ctx() { curation }: Context,
  ): Promise<DeclaredMembersPayload> {
    return curation.change(
      DeclaredMembersPayload,
      'updateDeclaredMembers',
      input,
      isOtherwise('declaredMembers', input, said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => DeclaredMembersPayload, { description: 'Takes a published number of members back.' })
  retractDeclaredMembers(
    @Arg('input', () => RetractDeclaredMembersInput, { description: 'What is to be written.' })
    input: RetractDeclaredMembersInput,
    @Ctx() { curation }: Context,
  ): Promise<DeclaredMembersPayload> {
    return curation.change(DeclaredMembersPayload, 'retractDeclaredMembers', input, isGone('declaredMembers', input));
  }
}

function said(input: Omit<UpdateDeclaredMembersInput, keyof RetractDeclaredMembersInput>) {
  const { kind, count, schoolLevels, basis } = input;
  return { kind, count, schoolLevels, basis, label: texts(input.label), evidence: evidence(input.evidence) };
}
