import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import type { SentenceLanguage } from '../relationship/relationship-kind.js';
import type { DiffBasis } from './network-diff.args.js';

/** What became of a tie between two times. */
export type Difference = 'ADDED' | 'ENDED' | 'CHANGED';

type Words = Readonly<Record<SentenceLanguage, string>>;

const one: Readonly<Record<DiffBasis, Readonly<Record<Difference, Words>>>> = {
  VALID_TIME: {
    ADDED: { en: 'New: ', 'zh-Hans': '新增：' },
    ENDED: { en: 'Over: ', 'zh-Hans': '已终止：' },
    CHANGED: { en: 'Renewed: ', 'zh-Hans': '已更新：' },
  },
  RECORDED_TIME: {
    ADDED: { en: 'Newly recorded: ', 'zh-Hans': '新收录：' },
    ENDED: { en: 'Recorded as over: ', 'zh-Hans': '已收录为终止：' },
    CHANGED: { en: 'Recorded anew: ', 'zh-Hans': '重新收录：' },
  },
};
const takenBack: Words = { en: 'Taken back: ', 'zh-Hans': '已撤回：' };
const earlier: Words = { en: 'Before: ', 'zh-Hans': '此前：' };
const now: Words = { en: ' Now: ', 'zh-Hans': '现在：' };

/** The sentences of a tie as it stood before and stands after, as far as it did, with what became of it. */
export function differenceInWords(
  difference: Difference,
  basis: DiffBasis,
  before: string | undefined,
  after: string | undefined,
  languages: readonly string[],
): string {
  const { chinese, traditional } = sentenceIn(languages);
  const said = ({ en, 'zh-Hans': hans }: Words): string => (chinese ? (traditional ? toTraditional(hans) : hans) : en);
  if (difference === 'CHANGED' && before !== after) return `${said(earlier)}${before}${said(now)}${after}`;
  const isTakenBack = basis === 'RECORDED_TIME' && after === undefined;
  return `${said(isTakenBack ? takenBack : one[basis][difference])}${after ?? before}`;
}
