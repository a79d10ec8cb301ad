import { hasHan } from '../name/han.js';
import { nameKey } from '../name/name-key.js';

const brackets = /[()（）"'·\s]/gu;
const regionWords = /省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区/gu;
const companyForms = /(?:有限责任|股份有限|有限)?公司$/u;
const shortestAbbreviation = 3;

/** A name in Han as it is compared where it is not the same: without brackets, `市`, and the legal form at its end. */
function plain(name: string): string {
  return nameKey(name).replace(brackets, '').replace(regionWords, '').replace(companyForms, '');
}

export type HanLikeness = 'SAME_BUT_FOR_FORM' | 'ABBREVIATED';

/** How a text in Han is like a name: the same but for brackets and the like, or shortened (`重庆医专`). */
export function hanLikeness(text: string, name: string): HanLikeness | undefined {
  if (!hasHan(text) || !hasHan(name)) return undefined;
  const [one, other] = [plain(text), plain(name)];
  if (one === other && one !== '') return 'SAME_BUT_FOR_FORM';
  return abbreviates([...one], [...other]) ? 'ABBREVIATED' : undefined;
}

/** Its characters stand in the name in their order, begin where it begins, and leave out half of it at the most. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < shortestAbbreviation || short.length >= long.length || short.length * 3 < long.length)
    return false;
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
