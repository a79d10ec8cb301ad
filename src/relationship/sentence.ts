import { periodIn } from '../date/date-in-words.js';
import { nameIn } from '../name/name-in-language.js';
import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import type { Organization } from '../organization/organization.type.js';
import { relationshipKinds } from './kinds/index.js';
import type { Relationship, RelationshipStatus } from './relationship.type.js';
import type { RelationshipKindDefinition, SentenceLanguage } from './relationship-kind.js';

const gradeInWords: Readonly<Record<RelationshipStatus, Readonly<Record<SentenceLanguage, string>>>> = {
  OPERATING: { en: '', 'zh-Hans': '' },
  SIGNED: { en: 'signed', 'zh-Hans': '已签约' },
  ANNOUNCED: { en: 'announced', 'zh-Hans': '已宣布' },
  ENDED: { en: 'ended', 'zh-Hans': '已结束' },
  DISPUTED: { en: 'disputed', 'zh-Hans': '有争议' },
};

/** An end of a tie, as far as a sentence needs it. */
type NamedEnd = Pick<Organization, 'names'> & { readonly row: Pick<Organization['row'], 'displayName'> };

/** The tie in one sentence, in the first of the languages that sentences are written in; else in English. */
export function sentenceOf(
  relationship: Relationship,
  source: NamedEnd,
  target: NamedEnd,
  languages: readonly string[],
): string {
  const { tag, chinese, traditional } = sentenceIn(languages);
  const named = ({ names, row }: NamedEnd): string => nameIn(names, [tag], row.displayName);
  const language = chinese ? 'zh-Hans' : 'en';
  const { clause } = relationshipKinds[relationship.kind] as unknown as RelationshipKindDefinition;
  const said = clause[language](relationship, named(source), named(target));
  const words = [periodIn[language](relationship), gradeInWords[relationship.status][language]].filter(
    (word) => word !== '',
  );
  if (!chinese) return withFullStop([said, ...words].join(', '));
  const sentence = `${said}${words.length === 0 ? '' : `（${words.join('，')}）`}。`;
  return traditional ? traditionalAround(sentence, [named(source), named(target)]) : sentence;
}

/** An English sentence with its full stop, which a name such as "River Works Co., Ltd." at its end brings along. */
export function withFullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** The names are Traditional already, or are not Chinese; only the words between them are converted. */
export function traditionalAround(sentence: string, names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return sentence
    .split(new RegExp(`(${escaped.join('|')})`))
    .map((part) => (names.includes(part) ? part : toTraditional(part)))
    .join('');
}
