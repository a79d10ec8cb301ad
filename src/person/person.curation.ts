import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { evidence, names } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import {
  CreatePersonInput,
  CreatePositionInput,
  RetractPersonInput,
  RetractPositionInput,
  UpdatePersonInput,
  UpdatePositionInput,
} from './person.input.js';
import { Person } from './person.type.js';
import { Position } from './position.type.js';

@ObjectType({ description: 'What became of a change of a person.' })
export class PersonPayload extends ChangePayload {
  @Field(() => Person, {
    nullable: true,
    description: 'The person as known now; null if nothing was changed, or it is gone.',
  })
  person(@Ctx() { people }: Context): Promise<Person | null> | null {
    return this.changeId === null || this.id === null ? null : people.find(this.id);
  }
}

@ObjectType({ description: 'What became of a change of a position.' })
export class PositionPayload extends ChangePayload {
  @Field(() => Position, {
    nullable: true,
    description: 'The position as it is now; null if nothing was changed, or it is gone.',
  })
  position(@Ctx() { people }: Context): Promise<Position | null> | null {
    return this.changeId === null || this.id === null ? null : people.findPosition(this.id);
  }
}

@Resolver()
export class PersonCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PersonPayload, { description: 'Adds a person, with what it rests on.' })
  createPerson(
    @Arg('input', () => CreatePersonInput, { description: 'What is to be written.' }) input: CreatePersonInput,
    @Ctx() { curation }: Context,
  ): Promise<PersonPayload> {
    return curation.change(
      PersonPayload,
      'createPerson',
      input,
      isNew('people', newId('person'), {
        names: names(input.names),
        evidence: evidence(input.evidence),
      }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PersonPayload, { description: 'Changes the names or the evidence of a person.' })
  updatePerson(
    @Arg('input', () => UpdatePersonInput, { description: 'What is to be written.' }) input: UpdatePersonInput,
    @Ctx() { curation }: Context,
  ): Promise<PersonPayload> {
    return curation.change(
      PersonPayload,
      'updatePerson',
      input,
      isOtherwise('people', input, { names: names(input.names), evidence: evidence(input.evidence) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PersonPayload, { description: 'Takes a person back, once no position and no event names it.' })
  retractPerson(
    @Arg('input', () => RetractPersonInput, { description: 'What is to be written.' }) input: RetractPersonInput,
    @Ctx() { curation }: Context,
  ): Promise<PersonPayload> {
    return curation.change(PersonPayload, 'retractPerson', input, isGone('people', input));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PositionPayload, { description: 'Adds a position that a person holds at an organization.' })
  createPosition(
    @Arg('input', () => CreatePositionInput, { description: 'What is to be written.' }) input: CreatePositionInput,
    @Ctx() { curation }: Context,
  ): Promise<PositionPayload> {
    const { person, organization } = input;
    return curation.change(
      PositionPayload,
      'createPosition',
      input,
      isNew('positions', newId('position'), { person, organization, ...said(input) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PositionPayload, { description: 'Changes what is said of a position.' })
  updatePosition(
    @Arg('input', () => UpdatePositionInput, { description: 'What is to be written.' }) input: UpdatePositionInput,
    @Ctx() { curation }: Context,
  ): Promise<PositionPayload> {
    return curation.change(PositionPayload, 'updatePosition', input, isOtherwise('positions', input, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => PositionPayload, { description: 'Takes a position back. For one that ended, update its end.' })
  retractPosition(
    @Arg('input', () => RetractPositionInput, { description: 'What is to be written.' }) input: RetractPositionInput,
    @Ctx() { curation }: Context,
  ): Promise<PositionPayload> {
    return curation.change(PositionPayload, 'retractPosition', input, isGone('positions', input));
  }
}

function said(input: Omit<UpdatePositionInput, keyof RetractPositionInput>) {
  const { title, tier, since, until, status } = input;
  return { title, tier, since, until, status, evidence: evidence(input.evidence) };
}
