import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { newId } from '../curation/new-id.js';
import { ChangePayload } from '../curation/payload.type.js';
import { evidence, names } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import {
  CreateEventInput,
  CreateParticipationInput,
  RetractEventInput,
  RetractParticipationInput,
  UpdateEventInput,
  UpdateParticipationInput,
} from './event.input.js';
import { Event } from './event.type.js';
import { Participation } from './participation.type.js';

@ObjectType({ description: 'What became of a change of an event.' })
export class EventPayload extends ChangePayload {
  @Field(() => Event, {
    nullable: true,
    description: 'The event as known now; null if nothing was changed, or it is gone.',
  })
  event(@Ctx() { events }: Context): Promise<Event | null> | null {
    return this.changeId === null || this.id === null ? null : events.find(this.id);
  }
}

@ObjectType({ description: 'What became of a change of a participation.' })
export class ParticipationPayload extends ChangePayload {
  @Field(() => Participation, {
    nullable: true,
    description: 'The participation as it is now; null if nothing was changed, or it is gone.',
  })
  participation(@Ctx() { events }: Context): Promise<Participation | null> | null {
    return this.changeId === null || this.id === null ? null : events.findParticipation(this.id);
  }
}

@Resolver()
export class EventCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => EventPayload, { description: 'Adds an event, with what it rests on.' })
  createEvent(
    @Arg('input', () => CreateEventInput, { description: 'What is to be written.' }) input: CreateEventInput,
    @Ctx() { curation }: Context,
  ): Promise<EventPayload> {
    return curation.change(
      EventPayload,
      'createEvent',
      input,
      isNew('events', newId('event', input.names[0]?.value), said(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => EventPayload, { description: 'Changes what is said of an event.' })
  updateEvent(
    @Arg('input', () => UpdateEventInput, { description: 'What is to be written.' }) input: UpdateEventInput,
    @Ctx() { curation }: Context,
  ): Promise<EventPayload> {
    return curation.change(EventPayload, 'updateEvent', input, isOtherwise('events', input, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => EventPayload, { description: 'Takes an event back, once nothing names it.' })
  retractEvent(
    @Arg('input', () => RetractEventInput, { description: 'What is to be written.' }) input: RetractEventInput,
    @Ctx() { curation }: Context,
  ): Promise<EventPayload> {
    return curation.change(EventPayload, 'retractEvent', input, isGone('events', input));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => ParticipationPayload, { description: 'Adds who took part in an event.' })
  createParticipation(
    @Arg('input', () => CreateParticipationInput, { description: 'What is to be written.' })
    input: CreateParticipationInput,
    @Ctx() { curation }: Context,
  ): Promise<ParticipationPayload> {
    return curation.change(
      ParticipationPayload,
      'createParticipation',
      input,
      isNew('participations', newId('participation'), { event: input.event, ...saidOfParticipation(input) }),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => ParticipationPayload, { description: 'Changes who took part in an event, or as what.' })
  updateParticipation(
    @Arg('input', () => UpdateParticipationInput, { description: 'What is to be written.' })
    input: UpdateParticipationInput,
    @Ctx() { curation }: Context,
  ): Promise<ParticipationPayload> {
    return curation.change(
      ParticipationPayload,
      'updateParticipation',
      input,
      isOtherwise('participations', input, saidOfParticipation(input)),
    );
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => ParticipationPayload, { description: 'Takes back that somebody took part in an event.' })
  retractParticipation(
    @Arg('input', () => RetractParticipationInput, { description: 'What is to be written.' })
    input: RetractParticipationInput,
    @Ctx() { curation }: Context,
  ): Promise<ParticipationPayload> {
    return curation.change(ParticipationPayload, 'retractParticipation', input, isGone('participations', input));
  }
}

function said(input: Omit<UpdateEventInput, keyof RetractEventInput>) {
  const { type, date, dateAsWritten, place, region } = input;
  return {
    ...{ type, date, dateAsWritten, place, region },
    names: names(input.names),
    evidence: evidence(input.evidence),
  };
}

function saidOfParticipation(input: Omit<UpdateParticipationInput, keyof RetractParticipationInput>) {
  const { role, organization, person, titleAsWritten } = input;
  return { role, organization, person, titleAsWritten, evidence: evidence(input.evidence) };
}
