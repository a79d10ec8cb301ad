import { around } from '../questions/questions.js';
import type { AroundQuery, AroundQueryVariables } from '../questions/types.js';
import { type Asked, useAnswer } from '../questions/use-answer.js';
import { emptyPicture, inner, type Picture, together } from './picture.js';

/** As many organizations as `neighborhood` takes. */
const mostGiven = 250;
const mostDrawn = 2_000;
/** How many partners one that is expanded may bring. */
const roomForEach = 200;

export interface Answered {
  readonly asked: Asked<AroundQuery>;
  readonly picture: Picture;
  /** The server has more than it tells. */
  readonly truncated: boolean;
  /** Not all that is inside could be asked about together with what is expanded. */
  readonly expandedCut: boolean;
  /** What was asked for all of this, for exports. */
  readonly variables: AroundQueryVariables;
}

/**
 * What is around some organizations, and around those expanded. A picture of `depth` ties is that of one tie around all
 * that lie inside; so, with the expanded among them, one question answers for all, ties between far ends included.
 */
export function usePicture(variables: AroundQueryVariables, expanded: readonly string[]): Answered {
  const given = [variables.organizations].flat();
  const first = useAnswer(around, given.length ? variables : null);
  const picture = first.answer ? pictureOf(first.answer) : emptyPicture;
  // Where hubs lead no further, nobody may be asked about in their own right who could be one.
  const past = variables.where?.maxDegree ? [] : inner(picture, given, variables.depth);
  const wanted = [...new Set([...given, ...expanded, ...past])];
  const wider = {
    ...variables,
    organizations: wanted.slice(0, mostGiven),
    depth: 1,
    limit: Math.min(picture.nodes.length + expanded.length * roomForEach, mostDrawn),
  };
  const second = useAnswer(around, expanded.length && first.answer ? wider : null);
  if (!expanded.length || !second.answer) {
    const waiting = expanded.length > 0 && first.answer !== undefined;
    return {
      asked: waiting ? second : first,
      picture,
      truncated: first.answer?.neighborhood.truncated ?? false,
      expandedCut: false,
      variables,
    };
  }
  return {
    asked: second,
    picture: together(picture, pictureOf(second.answer)),
    truncated: second.answer.neighborhood.truncated,
    expandedCut: wanted.length > mostGiven || (past.length === 0 && variables.depth > 1),
    variables: wider,
  };
}

function pictureOf({ neighborhood: { nodes, edges } }: AroundQuery): Picture {
  return { nodes, edges: edges.map((edge) => ({ ...edge, source: edge.source.id, target: edge.target.id })) };
}
