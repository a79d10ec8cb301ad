import { membersOfRegion } from '../questions/questions.js';
import type { MembersOfRegionQuery } from '../questions/types.js';
import { type Asked, useAnswer } from '../questions/use-answer.js';

/** Regions have ids of this scheme; whatever else is picked is an organization. */
const regionId = /^(?:gb2260|iso3166|geonames|kg:region)/;

export interface Members {
  /** The ids to ask about; null while they are awaited. */
  readonly ids: readonly string[] | null;
  /** The region that has more organizations than are asked about. */
  readonly cut: { readonly region: string; readonly shown: number; readonly all: number } | undefined;
}

/** As many as one side of a connection, or the middle of a picture, may be. */
const most = 250;

/**
 * The organizations that one side of a connection stands for: those picked, and of the region picked last those with
 * most ties, as long as they have at least so many.
 */
export function useMembers(picked: readonly string[], ties: number): Members {
  const region = picked.findLast((id) => regionId.test(id));
  const organizations = picked.filter((id) => !regionId.test(id));
  const first = useAnswer(membersOfRegion, region ? { region, ties, after: null } : null);
  const second = useNextPage(region, ties, first);
  const third = useNextPage(region, ties, second);
  if (!region) return { ids: organizations, cut: undefined };
  const found = first.answer?.regions.nodes[0];
  // The answer before is another region's.
  if (!first.answer || (found && found.id !== region)) return { ids: null, cut: undefined };
  const pages = [first, second, third];
  if (pages.some(({ answer, waiting }) => waiting && !answer)) return { ids: null, cut: undefined };
  const members = pages.flatMap(({ answer }) => answer?.organizations.nodes.map(({ id }) => id) ?? []);
  const ids = [...new Set([...organizations, ...members])].slice(0, most);
  const all = first.answer.organizations.totalCount;
  const shown = ids.filter((id) => members.includes(id)).length;
  return { ids, cut: shown < all ? { region: found?.name ?? region, shown, all } : undefined };
}

function useNextPage(region: string | undefined, ties: number, { answer, waiting }: Asked<MembersOfRegionQuery>) {
  const info = answer?.organizations.pageInfo;
  const after = !waiting && info?.hasNextPage ? info.endCursor : null;
  return useAnswer(membersOfRegion, region && after ? { region, ties, after } : null);
}
