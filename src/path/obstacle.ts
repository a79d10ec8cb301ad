import type { TraversalFilter } from '../traversal/traversal.filter.js';
import { grades } from './grade.js';
import type { PathRepository, WaysWanted } from './path.repository.js';

/** The part of a filter that leaves no way between two groups; null where there is none without any filter. */
export type Obstacle = keyof TraversalFilter | null;

/** In this order the parts are put back, one by one; the grades last, since they count even when not given. */
const parts = ['kinds', 'asOf', 'through', 'avoid', 'maxDegree'] as const satisfies readonly (keyof TraversalFilter)[];

/**
 * Which part of the filter removed the last way: the first with which, put back, none is left; undefined where the
 * searches for it came to a limit.
 */
export async function obstacleBetween(
  ways: PathRepository,
  wanted: WaysWanted,
  deadline: number,
): Promise<Obstacle | undefined> {
  const given = wanted.where ?? {};
  let where: TraversalFilter = { status: [...grades] };
  for (const part of [null, ...parts.filter((each) => (given[each] ?? null) !== null)]) {
    where = part === null ? where : { ...where, [part]: given[part] };
    const { searchStatus } = await ways.find({ ...wanted, where, first: 0 }, deadline);
    if (searchStatus === 'EXHAUSTED') return part;
    if (searchStatus !== 'RESULT_LIMIT') return undefined;
  }
  return 'status';
}

const inWords: Readonly<Record<keyof TraversalFilter, { readonly en: string; readonly 'zh-Hans': string }>> = {
  kinds: { en: 'the kinds of tie asked for', 'zh-Hans': '所要求的关系类型' },
  status: {
    en: 'the grades of tie asked for (ENDED and DISPUTED are left out unless named)',
    'zh-Hans': '所要求的关系状态（未指明时不含已结束和有争议的）',
  },
  asOf: { en: 'the date asked for', 'zh-Hans': '所要求的日期' },
  through: { en: 'the kinds of organization that may stand between', 'zh-Hans': '允许居间的机构类型' },
  avoid: { en: 'the organizations to avoid', 'zh-Hans': '须避开的机构' },
  maxDegree: { en: 'the limit on how many ties an organization between may have', 'zh-Hans': '居间机构的关系数上限' },
};

/** The obstacle in a sentence. */
export function obstacleSentence(obstacle: Obstacle, maxLength: number, chinese: boolean): string {
  if (obstacle === null) {
    return chinese
      ? `在已知的事实中，${maxLength}步以内没有任何联系。`
      : `In what is known there is no connection of at most ${maxLength} steps.`;
  }
  return chinese
    ? `有${maxLength}步以内的联系，但被${inWords[obstacle]['zh-Hans']}排除。`
    : `There are connections of at most ${maxLength} steps, but ${inWords[obstacle].en} removed the last.`;
}
