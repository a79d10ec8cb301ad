import { toTraditional } from '../name/script.js';
import { sentenceIn } from '../name/sentence-language.js';
import { enumType } from '../schema/enum-type.js';

export const ChainObstacleCause = enumType('ChainObstacleCause', 'What removed the last candidate of a chain.', {
  START: 'No organization fits `start`.',
  KINDS: 'No tie of these kinds runs in this direction.',
  WHERE: 'None of these ties fits `where`.',
  TO: 'Nothing that these ties lead to fits `to`; the WITHDRAWN are left out unless it speaks of status.',
  CYCLE: 'Every chain would come to an organization again, or, where cycles are allowed, follow a tie again.',
});
export type ChainObstacleCause = keyof typeof ChainObstacleCause;

interface Obstacle {
  readonly step: number | null;
  readonly cause: ChainObstacleCause;
  readonly reachedBefore: number;
}

type Words = Readonly<Record<ChainObstacleCause, string>>;

const english: Words = {
  START: 'No organization fits "start".',
  KINDS: 'none has a tie of these kinds in this direction',
  WHERE: 'none of their ties of these kinds fits "where"',
  TO: 'nothing that their ties lead to fits "to" (what was withdrawn is left out unless "to" speaks of status)',
  CYCLE: 'their ties lead only back to what the chain has been through',
};

const chinese: Words = {
  START: '没有组织符合“start”。',
  KINDS: '都没有这些类型、这个方向的关系',
  WHERE: '这些类型的关系都不符合“where”',
  TO: '其关系所及的组织都不符合“to”（除非“to”提到状态，已撤回的组织不计）',
  CYCLE: '其关系只通向链条已经过之处',
};

/** What stood in the way, in the first of the languages that it is written in; else in English. */
export function obstacleInWords({ step, cause, reachedBefore }: Obstacle, languages: readonly string[]): string {
  const { chinese: inChinese, traditional } = sentenceIn(languages);
  if (!inChinese) {
    const reached = `${reachedBefore} ${reachedBefore === 1 ? 'organization is' : 'organizations are'}`;
    return step === null ? english[cause] : `Before step ${step}, ${reached} reached; ${english[cause]}.`;
  }
  const said = step === null ? chinese[cause] : `第${step}步之前到达${reachedBefore}个组织，${chinese[cause]}。`;
  return traditional ? toTraditional(said) : said;
}
