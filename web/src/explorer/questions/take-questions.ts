import briefingText from './briefing.graphql?raw';
import editionText from './edition.graphql?raw';
import factText from './fact.graphql?raw';
import { question } from './questions.js';
import type * as types from './types.js';

export const edition = question<types.EditionQuery, types.EditionQueryVariables>(editionText);
export const fact = question<types.FactQuery, types.FactQueryVariables>(factText);
export const briefing = question<types.BriefingQuery, types.BriefingQueryVariables>(briefingText);
