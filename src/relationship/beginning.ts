import { evidenceOf } from '../document/evidence-of.js';
import { partsOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { valuesLeft } from '../filter/value.filter.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { foundFirst } from '../organization/organization.predicate.js';
import { beginningOrder } from '../organization/organization-search.js';
import type { FilterSlots } from '../paging/list.js';
import type { RelationshipFilter } from './relationship.filter.js';
import { relationshipPredicate, typesLeft } from './relationship.predicate.js';

/** A way to find ties other than to go through all of them. */
interface Beginning {
  /** The smaller, the sooner it is taken. */
  readonly order: number;
  /** Finds `tie`, `source` and `target`; more conditions may follow. */
  clause(types: string, scope: Scope): string;
  /** What must hold of the ties besides. */
  readonly rest: RelationshipFilter;
}

/**
 * Where a statement over ties begins: with the organizations at one end or with a document, if the filter says anything
 * of them. Neo4j by itself goes through all ties and looks at the ends of each.
 */
function beginningOf(where: RelationshipFilter | null | undefined): Beginning | undefined {
  const parts = partsOf(where);
  const without = (part: RelationshipFilter, end: 'source' | 'target' | 'partner'): RelationshipFilter => ({
    AND: parts.map((each) => (each === part ? { ...each, [end]: null } : each)),
  });
  const found = parts.flatMap((part): readonly Beginning[] => {
    const { source, target, partner, document } = part;
    const documents = document ? valuesLeft(document) : undefined;
    return [
      ...(source ? [atEnd('source', source, without(part, 'source'))] : []),
      ...(target ? [atEnd('target', target, without(part, 'target'))] : []),
      ...(partner ? [atEither(partner, without(part, 'partner'))] : []),
      ...(documents ? [inDocuments(documents, { AND: [...parts] })] : []),
    ];
  });
  return found.toSorted((one, other) => one.order - other.order)[0];
}

function atEnd(end: 'source' | 'target', fits: OrganizationFilter, rest: RelationshipFilter): Beginning {
  return {
    order: beginningOrder(fits),
    clause: (types, scope) => `${foundFirst(fits, end, scope)} MATCH (source)-[tie:${types}]->(target)`,
    rest,
  };
}

/** Of a tie both ends may fit, and it is found once. */
function atEither(fits: OrganizationFilter, rest: RelationshipFilter): Beginning {
  return {
    order: beginningOrder(fits),
    clause: (types, scope) => `
      CALL (*) { ${foundFirst(fits, 'partner', scope)} MATCH (partner)-[tie:${types}]-() RETURN DISTINCT tie }
      WITH *, startNode(tie) AS source, endNode(tie) AS target`,
    rest,
  };
}

/** Each type has an index of its own; a pattern of several types would use none. */
function inDocuments(documents: readonly string[], rest: RelationshipFilter): Beginning {
  return {
    order: beginningOrder({ document: {} }),
    clause: (types, scope) => {
      const ofType = (type: string) => `MATCH (source)-[tie:${type} {id: cited}]->(target) RETURN source, tie, target`;
      return `
      CALL () { ${evidenceOf(documents, scope)} RETURN DISTINCT evidence.factId AS cited }
      CALL (cited) { ${types.split('|').map(ofType).join(' UNION ALL ')} }
      WITH *`;
    },
    rest,
  };
}

export const hasBeginning = (where: RelationshipFilter | null | undefined): boolean => beginningOf(where) !== undefined;

/** What a statement over all ties is filtered by, with the slot `ties` where it should begin otherwise than by itself. */
export function tiesFilter(where: RelationshipFilter | null | undefined, scope: Scope): FilterSlots {
  const beginning = beginningOf(where);
  const ties = beginning?.clause(typesLeft(where), scope);
  const rest = beginning?.rest ?? where;
  const filter = relationshipPredicate(rest, { tie: 'tie', source: 'source', target: 'target' }, scope);
  return { ...(ties === undefined ? {} : { ties }), filter };
}
