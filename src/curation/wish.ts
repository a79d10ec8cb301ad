import type { Noun } from '../fact/noun.js';
import type { ChangeInput } from './curation.input.js';
import type { Wish } from './curation.service.js';
import { after, type Said } from './said.js';

/** That something is in the graph which was not. */
export function isNew(noun: Noun, id: string, said: Said): Wish {
  return { noun, id, expectedVersion: undefined, next: () => after(undefined, id, said) };
}

/** That something in the graph is otherwise than it was. */
export function isOtherwise(noun: Noun, { id, expectedVersion }: ChangeInput, said: Said): Wish {
  return { noun, id, expectedVersion: expectedVersion ?? null, next: (present) => after(present, id, said) };
}

/** That something is not said any more. */
export function isGone(noun: Noun, { id, expectedVersion }: ChangeInput): Wish {
  return { noun, id, expectedVersion: expectedVersion ?? null, next: () => null };
}
