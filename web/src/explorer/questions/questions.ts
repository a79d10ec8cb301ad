import aroundText from './around.graphql?raw';
import browseText from './browse.graphql?raw';
import connectText from './connect.graphql?raw';
import endsText from './ends.graphql?raw';
import facetsText from './facets.graphql?raw';
import facts from './facts.graphql?raw';
import findText from './find.graphql?raw';
import foundFacetsText from './found-facets.graphql?raw';
import membersText from './members-of-region.graphql?raw';
import oneTieText from './one-tie.graphql?raw';
import organizationText from './organization.graphql?raw';
import partnersInAllText from './partners-in-all.graphql?raw';
import pickText from './pick.graphql?raw';
import tieKindsText from './tie-kinds.graphql?raw';
import tiesInAllText from './ties-in-all.graphql?raw';
import timelineText from './timeline.graphql?raw';
import type * as types from './types.js';

/** An operation with the types of its variables and its answer, as graphql-codegen reads them from the schema. */
export interface Question<Answer, Variables> {
  readonly text: string;
  /** Only for the compiler. */
  readonly typed?: (variables: Variables) => Answer;
}

const fragments = facts.split(/^(?=fragment )/m).filter((part) => part.startsWith('fragment '));

/** The operation with those fragments of facts.graphql that it uses, directly or through others. */
export function question<Answer, Variables>(operation: string): Question<Answer, Variables> {
  let text = operation;
  for (const fragment of fragments.toReversed()) {
    const name = /^fragment (\w+)/.exec(fragment)?.[1];
    if (new RegExp(`\\.\\.\\.${name}\\b`).test(text)) text += `\n${fragment}`;
  }
  return { text };
}

export const find = question<types.FindQuery, types.FindQueryVariables>(findText);
export const foundFacets = question<types.FoundFacetsQuery, types.FoundFacetsQueryVariables>(foundFacetsText);
export const browse = question<types.BrowseQuery, types.BrowseQueryVariables>(browseText);
export const facets = question<types.FacetsQuery, types.FacetsQueryVariables>(facetsText);
export const pick = question<types.PickQuery, types.PickQueryVariables>(pickText);
export const ends = question<types.EndsQuery, types.EndsQueryVariables>(endsText);
export const membersOfRegion = question<types.MembersOfRegionQuery, types.MembersOfRegionQueryVariables>(membersText);
export const connect = question<types.ConnectQuery, types.ConnectQueryVariables>(connectText);
export const organizationPage = question<types.OrganizationPageQuery, types.OrganizationPageQueryVariables>(
  organizationText,
);
export const around = question<types.AroundQuery, types.AroundQueryVariables>(aroundText);
export const tiesInAll = question<types.TiesInAllQuery, types.TiesInAllQueryVariables>(tiesInAllText);
export const tieKinds = question<types.TieKindsQuery, types.TieKindsQueryVariables>(tieKindsText);
export const partnersInAll = question<types.PartnersInAllQuery, types.PartnersInAllQueryVariables>(partnersInAllText);
export const oneTie = question<types.OneTieQuery, types.OneTieQueryVariables>(oneTieText);
export const timeline = question<types.TimelineQuery, types.TimelineQueryVariables>(timelineText);
