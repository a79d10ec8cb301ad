import type { Noun } from '../fact/noun.js';
import { nouns } from '../fact/nouns.js';
import { byProperty, type SortKey } from '../paging/keyset.js';
import { relationshipDefinitions } from '../relationship/kinds/index.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';

/** Facts that are read by one statement: those of a noun, or of one kind of tie. */
export interface Part {
  readonly noun: Noun;
  /** Of facts that are nodes. */
  readonly label?: string;
  /** Of facts that are ties. */
  readonly type?: string;
  readonly kind?: RelationshipKind;
  /** Where each stands, so that it stays there and an index holds the order. */
  readonly sortKeys: readonly SortKey[];
}

const byId = [byProperty('fact.id')];
/** What a region lies in comes before it. */
const byLevel = [byProperty('fact.level'), byProperty('fact.id')];

/** The parts of one noun, in their order. */
export function partsOf(noun: Noun): readonly Part[] {
  if (noun === 'relationships') {
    return relationshipDefinitions.map(({ kind, neo4jType }) => ({ noun, kind, type: neo4jType, sortKeys: byId }));
  }
  const definition = nouns[noun];
  if ('label' in definition) {
    return [{ noun, label: definition.label, sortKeys: noun === 'regions' ? byLevel : byId }];
  }
  return [{ noun, type: noun === 'positions' ? 'HOLDS_POSITION_AT' : 'CITES', sortKeys: byId }];
}
