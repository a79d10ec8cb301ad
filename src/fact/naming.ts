import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { notThere } from './curate.js';
import { lastChangesOf } from './history.js';
import type { Noun } from './noun.js';
import { type AnyFact, standing } from './pending.js';
import { FactRefusal } from './refusal.js';

/** A fact as it stands. */
export interface Standing {
  readonly noun: Noun;
  readonly fact: AnyFact;
}

/** Which fields of the input name something, and the version of it that was read. */
interface Named {
  readonly id: string;
  readonly field: string;
  readonly expected: number | null | undefined;
  readonly expectedField: string;
}

const factsNaming = statement<{ id: string }, { id: string }>('fact/facts-naming');

/** The fact with an id, of a noun, in the version that somebody read. @throws FactRefusal */
export async function standingAt<Fact extends AnyFact>(run: Run, noun: Noun, named: Named): Promise<Fact> {
  const { id, field, expected, expectedField } = named;
  const last = (await lastChangesOf(run, [id])).get(id);
  const fact = standing({ last });
  if (last === undefined || fact === undefined || last.noun !== noun) throw notThere(id, noun, last, field);
  if (expected === null || expected === undefined || expected === last.version) return fact as Fact;
  throw new FactRefusal(
    `Expected version ${expected} of ${id}; it has ${last.version}, somebody changed it. Read it and decide anew.`,
    { field: expectedField, currentVersion: last.version },
    'CONFLICT',
  );
}

/** All facts that name an organization, as they stand. */
export async function factsNamingOrganization(run: Run, id: string): Promise<readonly Standing[]> {
  const ids = (await run(factsNaming, { id })).map((row) => row.id);
  const lastOf = ids.length === 0 ? new Map() : await lastChangesOf(run, ids);
  return [...lastOf.values()].flatMap((last) => {
    const fact = standing({ last });
    return fact === undefined ? [] : [{ noun: last.noun, fact }];
  });
}

/** The same fact, naming another organization wherever it names one. */
export function renamed(fact: AnyFact, from: string, into: string): AnyFact {
  const entries = Object.entries(fact).map(([key, value]) => [key, key !== 'id' && value === from ? into : value]);
  return Object.fromEntries(entries) as AnyFact;
}
