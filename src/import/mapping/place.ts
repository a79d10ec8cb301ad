import type { Columns } from '../input/rows.js';
import { divisionAtStart, divisionNamed, nearestDivision } from '../place/chinese-divisions.js';
import type { MappedRegion } from './mapping.js';
import { filled } from './template.js';

/** The six digits of where something is; undefined where the row does not tell. */
export function divisionIn(region: MappedRegion, row: Columns): string | undefined {
  const { code, named, beginning, within, otherwise } = region;
  const below = within === undefined ? undefined : /^\d{6}/.exec(filled(within, row))?.[0];
  const found = [
    code === undefined ? undefined : nearestDivision(/^\d{6}/.exec(filled(code, row))?.[0] ?? ''),
    named === undefined ? undefined : divisionNamed(filled(named, row), below),
    beginning === undefined ? undefined : divisionAtStart(filled(beginning, row)),
    otherwise,
  ];
  return found.find((one) => one !== undefined);
}
