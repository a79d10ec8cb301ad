import type { PartialDate } from '../date/partial-date.js';
import { ClientError } from '../errors.js';
import type { PathResult } from '../path/path.type.js';
import { statusesByReality } from '../relationship/relationship.type.js';
import type { Sources } from './sources.js';

/** How far ways are looked for where neither a tie nor a person joins the two, and how many of them are told. */
export const longestWay = 4;
const mostWays = 5;

export interface WaysReading extends Pick<PathResult, 'paths' | 'searchStatus' | 'searchedLength'> {
  /** They go over ties or positions that ended or are disputed, since there are no others. */
  readonly doubtful: boolean;
}

/** The best ways between two organizations; doubtful ones where there are no others. */
export async function readWays(
  { paths }: Sources,
  [from, to]: readonly [string, string],
  asOf: PartialDate | null,
): Promise<WaysReading> {
  const wanted = { from: [from], to: [to], maxLength: longestWay, throughPeople: true, first: mostWays };
  const sound = await inTime(() => paths.paths({ ...wanted, where: { asOf } }));
  if (sound.paths.length > 0 || sound.searchStatus !== 'EXHAUSTED') return { ...sound, doubtful: false };
  const everyGrade = { asOf, status: [...statusesByReality] };
  return { ...(await inTime(() => paths.paths({ ...wanted, where: everyGrade }))), doubtful: true };
}

/**
 * A page that told how far the search came in its time would differ from one time to the next. Most of the time of a
 * first search goes into plans, which the database has when it is made again.
 * @throws ClientError TIMEOUT
 */
async function inTime(search: () => Promise<PathResult>): Promise<PathResult> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const found = await search();
    if (found.searchStatus !== 'TIME_LIMIT') return found;
  }
  throw new ClientError(
    'TIMEOUT',
    'The search for ways between the two took all the time it may take; try again, or ask Query.paths for shorter ones.',
  );
}
