import { type NamedRow, namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import { traditionalAround, withFullStop } from '../relationship/sentence.js';
import type { GapReasonType } from './gap-reason.type.js';
import type { Reason } from './reason.js';

/** How many organizations a sentence names; of the rest it says how many they are. */
export const namesSaid = 3;

interface Named {
  readonly row: NamedRow;
}

/** What a reason speaks of. */
interface Subjects {
  /** The first of its organizations. */
  readonly those: readonly Named[];
  readonly holder: Named | undefined;
  readonly other: Named | undefined;
  readonly region: Named | null;
}

interface Words {
  readonly those: readonly string[];
  readonly count: number;
  readonly holder: string | undefined;
  readonly other: string;
  readonly region: string;
  readonly industries: readonly string[];
}

type Sentences = Readonly<Record<GapReasonType, (words: Words) => string>>;

const english: Sentences = {
  SHARED_ALLIANCE: ({ those, count }) => `Both are members of ${listed(those, count)}`,
  SHARED_PARTNERS: ({ those, count }) => `Both are tied to ${listed(those, count)}`,
  SAME_REGION: ({ region }) => `Both are in ${region}`,
  SAME_INDUSTRY: ({ those, count, holder, other, industries }) => {
    const industry = listed(industries, industries.length);
    if (holder === undefined) return `Both are in the same industry: ${industry}`;
    return `${other} is tied to others of the industry of ${holder} (${industry}): ${listed(those, count)}`;
  },
};

const chinese: Sentences = {
  SHARED_ALLIANCE: ({ those, count }) => `双方都是${listedInChinese(those, count, '个联盟')}的成员`,
  SHARED_PARTNERS: ({ those, count }) => `双方都与${listedInChinese(those, count, '个组织')}有关系`,
  SAME_REGION: ({ region }) => `双方都在${region}`,
  SAME_INDUSTRY: ({ those, count, holder, other, industries }) => {
    const industry = industries.join('、');
    if (holder === undefined) return `双方属于同一行业：${industry}`;
    return `${other}与${holder}的同行（${industry}）有关系：${listedInChinese(those, count, '个组织')}`;
  },
};

/** The reason in one sentence, in the first of the languages that sentences are written in; else in English. */
export function reasonInWords(
  { type, organizationIds, industries }: Reason,
  { those, holder, other, region }: Subjects,
  languages: readonly string[],
): string {
  const language = sentenceIn(languages);
  const named = (thing: Named): string => nameIn(namesOf(thing.row), [language.tag], thing.row.displayName);
  const words = {
    those: those.map(named),
    count: organizationIds.length,
    holder: holder && named(holder),
    other: other ? named(other) : '',
    region: region ? named(region) : '',
    industries: language.traditional ? industries.map((industry) => toTraditional(industry)) : industries,
  };
  if (!language.chinese) return withFullStop(english[type](words));
  const sentence = `${chinese[type](words)}。`;
  if (!language.traditional) return sentence;
  const names = [...words.those, words.holder ?? '', words.other, words.region, ...words.industries];
  return traditionalAround(
    sentence,
    names.filter((name) => name !== ''),
  );
}

/** `A`, `A and B`, `A, B, C and 4 others`. */
function listed(names: readonly string[], count: number): string {
  const rest = count - names.length;
  const all = rest > 0 ? [...names, `${rest} ${rest === 1 ? 'other' : 'others'}`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function listedInChinese(names: readonly string[], count: number, noun: string): string {
  return `${names.join('、')}${count > names.length ? `等${count}${noun}` : ''}`;
}
