import { evidence, names, texts } from '../curation/said.js';
import type { SaidOfOrganization } from './organization.input.js';

/** What an input says of an organization, as a fact says it. */
export function saidOfOrganization(input: SaidOfOrganization) {
  const { region, status, founded, dissolved, website, schoolLevel, industries } = input;
  const { parkLevel, hospitalGrade, governmentLevel, allianceScope } = input;
  return {
    names: names(input.names),
    identifiers: input.identifiers?.map(({ scheme, value }) => ({ scheme, value })) ?? input.identifiers,
    ...{ region, status, founded, dissolved, website, schoolLevel, industries },
    ...{ parkLevel, hospitalGrade, governmentLevel, allianceScope },
    description: texts(input.description),
    evidence: evidence(input.evidence),
  };
}
