import { loaderById, loaderOfRows } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { byProperty } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { Document, type DocumentRow } from './document.type.js';
import { DocumentConnection, type Evidence, Fact, FactConnection, type FactRow } from './evidence.type.js';

interface EvidenceRow {
  readonly factId: string;
  readonly evidence: { readonly locator: string | null; readonly asWritten: string[] };
  readonly document: DocumentRow;
}

const byIds = statement<{ ids: readonly string[] }, { document: DocumentRow }>('document/by-ids');
const page = statement<{ limit: number }, ListRow & { document: DocumentRow }>('document/page');
const count = statement<object, { total: number }>('document/count');
const evidenceOfFacts = statement<{ factIds: readonly string[] }, EvidenceRow>('document/evidence-of-facts');
const factsOfDocuments = statement<{ limit: number }, ListRow & { fact: FactRow }>('document/facts-of-documents');
const countFactsOfDocuments = statement<object, { parentId: string; total: number }>(
  'document/count-facts-of-documents',
);

/** Documents, and the evidence that ties facts to them, read for one request. */
export class DocumentRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ document }) => document.id),
    ({ document }) => Document.from(document),
  );

  private readonly evidence = loaderOfRows(
    (ids) => this.graph.readEach(evidenceOfFacts, 'factIds', ids, {}, ({ factId }) => factId),
    (rows) => rows.map(evidenceOf),
  );

  find(id: string): Promise<Document | null> {
    return this.known.load(id);
  }

  /** What a fact rests on, in the order in which it was cited. */
  evidenceOf(factId: string): Promise<Evidence[]> {
    return this.evidence.load(factId);
  }

  list(args: ForwardPageArgs): DocumentConnection {
    return new DocumentConnection(this.documents.all(args));
  }

  factsOf(documentId: string, args: ForwardPageArgs): FactConnection {
    return new FactConnection(this.facts.below(documentId, args));
  }

  private readonly documents = new List(this.graph, {
    name: 'Query.documents',
    page: (_args: ForwardPageArgs) => page,
    count: () => count,
    filter: () => 'true',
    sortKeys: () => [
      { expression: "coalesce(document.publishedOn, '')", descending: true },
      { expression: 'document.id', descending: false },
    ],
    item: (row) => ({ node: Document.from(row.document), place: row.place }),
  });

  private readonly facts = new List(this.graph, {
    name: 'facts',
    page: (_args: ForwardPageArgs) => factsOfDocuments,
    count: () => countFactsOfDocuments,
    filter: () => 'true',
    sortKeys: () => [byProperty('evidence.ordinal'), byProperty('evidence.id')],
    item: (row) => ({ node: Fact.from(row.fact), place: row.place }),
  });
}

function evidenceOf({ evidence, document }: EvidenceRow): Evidence {
  return { ...evidence, document: Document.from(document) };
}
