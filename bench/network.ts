import type { Facts } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { makeDocuments } from './documents.js';
import { organizations } from './organizations.js';
import { people, positions } from './people.js';
import { places } from './places.js';
import { Random } from './random.js';
import { ties } from './ties.js';

/** Facts of one noun, so many at a time that memory stays flat. */
export type Batch = { [Noun in keyof Facts]: { noun: Noun; facts: Facts[Noun] } }[keyof Facts];

const batchSize = 5_000;

/**
 * A made-up network of `size` organizations and about 3.5 ties for each: heavy-tailed degrees, alliances of 5–500
 * members, two hubs of 5,000 ties (from 10,000 organizations on), nobody with more. Equal for equal size and seed.
 */
export function* network(size: number, seed = 1): Generator<Batch> {
  const random = new Random(seed);
  const documents = makeDocuments();
  yield { noun: 'documents', facts: documents };
  const regions = places();
  yield { noun: 'regions', facts: regions };
  const counties = regions.filter(({ level }) => level === 3).map(({ id }) => id);
  const ofKind = new Map<OrganizationKind, string[]>();
  yield* batches('organizations', organizations(size, random, counties, documents, ofKind));
  yield* batches('relationships', ties(size, random, documents, ofKind));
  yield* batches('people', people(size, random, documents));
  yield* batches('positions', positions(size, random, documents, ofKind));
}

function* batches<Noun extends keyof Facts>(noun: Noun, facts: Iterable<Facts[Noun][number]>): Generator<Batch> {
  let batch: Facts[Noun][number][] = [];
  for (const fact of facts) {
    batch.push(fact);
    if (batch.length < batchSize) continue;
    yield { noun, facts: batch } as unknown as Batch;
    batch = [];
  }
  if (batch.length > 0) yield { noun, facts: batch } as unknown as Batch;
}
