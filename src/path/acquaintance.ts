import { nameIn } from '../name/name-in-language.js';
import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import type { Organization } from '../organization/organization.type.js';
import type { Person } from '../person/person.type.js';
import type { Position } from '../person/position.type.js';
import { withFullStop } from '../relationship/sentence.js';

/** In one sentence that a person holds positions at two organizations. */
export function acquaintanceOf(
  person: Person,
  positions: readonly Position[],
  [one, other]: readonly [Organization, Organization],
  languages: readonly string[],
): string {
  const { tag, chinese, traditional } = sentenceIn(languages);
  const who = nameIn(person.names, [tag], person.displayName);
  const here = nameIn(one.names, [tag], one.row.displayName);
  const there = nameIn(other.names, [tag], other.row.displayName);
  const disputed = positions.some(({ status }) => status === 'DISPUTED');
  if (!chinese) {
    return withFullStop(`${who} holds positions at both ${here} and ${there}${disputed ? ', disputed' : ''}`);
  }
  const [both, ending] = ['同时任职于', disputed ? '（有争议）。' : '。'].map((words) =>
    traditional ? toTraditional(words) : words,
  );
  return `${who}${both}${here}和${there}${ending}`;
}
