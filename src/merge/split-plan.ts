import { type Problem, problemsOf } from '../curation/check-fact.js';
import { after } from '../curation/said.js';
import { Unfit } from '../curation/unfit.js';
import type { Plan } from '../fact/act-once.js';
import type { OrganizationFact, ParticipationFact } from '../fact/fact.js';
import { factsNamingOrganization, renamed, type Standing, standingAt } from '../fact/naming.js';
import type { Run } from '../neo4j/graph.js';
import { saidOfOrganization } from '../organization/said-of-organization.js';
import type { SplitOrganizationInput } from './split.input.js';

/** What a split changes, looked up where it is written. */
export function splitPlan(input: SplitOrganizationInput, newId: string): (run: Run) => Promise<Plan> {
  return async (run) => {
    const { id, expectedVersion: expected } = input;
    const named = { id, field: 'id', expected, expectedField: 'expectedVersion' };
    const source = await standingAt<OrganizationFact>(run, 'organizations', named);
    const said = { kind: input.kind ?? source.kind, ...saidOfOrganization(input) };
    const part = after(undefined, newId, said) as OrganizationFact;
    const rest = without(source, part);
    const { going, problems } = chosen(input.facts ?? [], await factsNamingOrganization(run, id), id);
    refuse([
      ...problemsOf('organizations', part),
      ...(rest.names.length > 0 ? [] : [invalid('names', `Expected ${id} to keep a name; these are all that it has.`)]),
      ...problems,
    ]);
    return {
      main: newId,
      write: [
        { noun: 'organizations', fact: part },
        { noun: 'organizations', fact: rest },
        ...going.map(({ noun, fact }) => ({ noun, fact: renamed(fact, id, newId) })),
      ],
      retract: [],
    };
  };
}

/** An organization without the names and identifiers that another one takes. */
function without(source: OrganizationFact, { names, identifiers = [] }: OrganizationFact): OrganizationFact {
  const taken = new Set(names.map(({ value, language }) => `${language ?? ''} ${value}`));
  const carried = new Set(identifiers.map(keyOf));
  const kept = (source.identifiers ?? []).filter((identifier) => !carried.has(keyOf(identifier)));
  const { identifiers: _, ...rest } = source;
  return {
    ...rest,
    names: source.names.filter(({ value, language }) => !taken.has(`${language ?? ''} ${value}`)),
    ...(kept.length === 0 ? {} : { identifiers: kept }),
  };
}

const keyOf = ({ scheme, value }: { scheme: string; value: string }): string => `${scheme}:${value}`.toLowerCase();

/** The facts that are meant, of those that name an organization. */
function chosen(
  ids: readonly string[],
  naming: readonly Standing[],
  organization: string,
): { readonly going: readonly Standing[]; readonly problems: readonly Problem[] } {
  const going = new Map<string, Standing>();
  const problems: Problem[] = [];
  for (const [place, id] of ids.entries()) {
    const meant = naming.filter(({ noun, fact }) => fact.id === id || isOfEvent(noun, fact, id));
    for (const each of meant) going.set(each.fact.id, each);
    if (meant.length === 0) {
      const message = `${id} is no fact that names ${organization}, and no event it took part in.`;
      problems.push({ field: `facts.${place}`, message, code: 'NOT_FOUND' });
    }
  }
  return { going: [...going.values()], problems };
}

function isOfEvent(noun: Standing['noun'], fact: Standing['fact'], id: string): boolean {
  return noun === 'participations' && (fact as ParticipationFact).event === id;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Unfit(problems);
}

const invalid = (field: string, message: string): Problem => ({ field, message, code: 'INVALID' });
