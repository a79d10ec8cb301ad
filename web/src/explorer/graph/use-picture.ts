import { around } from '../questions/questions.js';
import type { AroundQuery, AroundQueryVariables } from '../questions/types.js';
import { type Asked, useAnswer } from '../questions/use-answer.js';
import { emptyPicture, inner, type Picture, together } from './picture.js';

/** As many organizations as `neighborhood` takes. */
const mostGiven = 250;

export interface Answered {
  readonly asked: Asked<AroundQuery>;
  readonly picture: Picture;
  /** The server has more than it tells. */
  readonly truncated: boolean;
  /** More is expanded than can be asked about at once. */
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
  const wanted = [...new Set([...given, ...expanded, ...inner(picture, given, variables.depth)])];
  const wider = { ...variables, organizations: wanted.slice(0, mostGiven), depth: 1 };
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
    expandedCut: wanted.length > mostGiven,
    variables: wider,
  };
}

function pictureOf({ neighborhood: { nodes, edges } }: AroundQuery): Picture {
  return { nodes, edges: edges.map((edge) => ({ ...edge, source: edge.source.id, target: edge.target.id })) };
}
