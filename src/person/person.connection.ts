import { connectionOf } from '../paging/connection.js';
import { Person } from './person.type.js';
import { Position } from './position.type.js';

export const PersonConnection = connectionOf<Person>('Person', () => Person, 'people');
export type PersonConnection = InstanceType<typeof PersonConnection>;

export const PositionConnection = connectionOf<Position>('Position', () => Position, 'positions');
export type PositionConnection = InstanceType<typeof PositionConnection>;
