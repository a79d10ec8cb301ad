import type { DocumentFact, PersonFact, PositionFact } from '../src/fact/fact.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { cited } from './documents.js';
import { written } from './places.js';
import type { Random } from './random.js';

export function* people(size: number, random: Random, documents: readonly DocumentFact[]): Generator<PersonFact> {
  for (let index = 0; index < size / 5; index++) {
    const value = `${written(random.between(0, 143)).slice(0, 1)}${written(random.between(0, 143))}`;
    yield {
      id: `kg:person/bench-${index}`,
      names: [{ value, language: 'zh-Hans' }],
      evidence: cited(random, documents, index),
    };
  }
}

export function* positions(
  size: number,
  random: Random,
  documents: readonly DocumentFact[],
  ofKind: ReadonlyMap<OrganizationKind, readonly string[]>,
): Generator<PositionFact> {
  const organizations = [...ofKind.values()].flat();
  for (let index = 0; index < size / 4; index++) {
    yield {
      id: `kg:position/bench-${index}`,
      person: `kg:person/bench-${index % Math.floor(size / 5)}`,
      organization: random.pick(organizations),
      title: random.pick(['校长', '总经理', '院长', '主任']),
      tier: random.pick(['LEADER', 'SENIOR', 'MEMBER']),
      evidence: cited(random, documents, index),
    };
  }
}
