import { languageOf } from '../name/language.js';
import { nameIn } from '../name/name-in-language.js';
import { toTraditional } from '../name/script.js';
import type { Organization } from '../organization/organization.type.js';
import type { Person } from '../person/person.type.js';

/** In one sentence that a person holds positions at two organizations. */
export function acquaintanceOf(
  person: Person | null,
  one: Organization,
  other: Organization,
  languages: readonly string[],
): string {
  const tag = languages.find((each) => ['en', 'zh'].includes(languageOf(each)?.base ?? '')) ?? 'en';
  const who = person === null ? '' : nameIn(person.names, [tag], person.displayName);
  const [here, there] = [one, other].map(({ names, row }) => nameIn(names, [tag], row.displayName));
  if (languageOf(tag)?.base !== 'zh') return `${who} holds positions at both ${here} and ${there}.`;
  const [both, ending] = ['同时任职于', '。'].map((words) =>
    languageOf(tag)?.script === 'Hant' ? toTraditional(words) : words,
  );
  return `${who}${both}${here}和${there}${ending}`;
}
