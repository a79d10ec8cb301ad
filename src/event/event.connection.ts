import { connectionOf } from '../paging/connection.js';
import { Event } from './event.type.js';
import { Participation } from './participation.type.js';

export const EventConnection = connectionOf<Event>('Event', () => Event, 'events');
export type EventConnection = InstanceType<typeof EventConnection>;

export const ParticipationConnection = connectionOf<Participation>(
  'Participation',
  () => Participation,
  'participations',
);
export type ParticipationConnection = InstanceType<typeof ParticipationConnection>;
