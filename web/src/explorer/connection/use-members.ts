import { membersOfRegion } from '../questions/questions.js';
import { useAnswer } from '../questions/use-answer.js';

/** Regions have ids of this scheme; whatever else is picked is an organization. */
const regionId = /^(?:gb2260|iso3166|geonames|kg:region)/;

export interface Members {
  /** The ids to ask about; null while they are awaited. */
  readonly ids: readonly string[] | null;
  /** The region that has more organizations than are asked about. */
  readonly cut: { readonly region: string; readonly shown: number; readonly all: number } | undefined;
}

/** The organizations that one side of a connection stands for: those picked, and those of the region picked last. */
export function useMembers(picked: readonly string[]): Members {
  const region = picked.findLast((id) => regionId.test(id));
  const organizations = picked.filter((id) => !regionId.test(id));
  const asked = useAnswer(membersOfRegion, region ? { region, after: null } : null);
  if (!region) return { ids: organizations, cut: undefined };
  const page = asked.answer?.organizations;
  if (!page) return { ids: null, cut: undefined };
  const members = page.nodes.map(({ id }) => id);
  return {
    ids: [...new Set([...organizations, ...members])],
    cut: page.pageInfo.hasNextPage
      ? { region: asked.answer?.regions.nodes[0]?.name ?? region, shown: members.length, all: page.totalCount }
      : undefined,
  };
}
