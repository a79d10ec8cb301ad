import { loaderById, loaderOfRows } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { Commitment, type CommitmentRow } from './commitment.type.js';

const byIds = statement<{ ids: readonly string[] }, { commitment: CommitmentRow }>('commitment/by-ids');
const ofOrganizations = statement<
  { organizationIds: readonly string[] },
  { organizationId: string; commitment: CommitmentRow }
>('commitment/of-organizations');

/** Commitments, read for one request. */
export class CommitmentRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ commitment }) => commitment.id),
    ({ commitment }) => Commitment.from(commitment),
  );

  private readonly byOrganization = loaderOfRows(
    (ids) => this.graph.readEach(ofOrganizations, 'organizationIds', ids, {}, ({ organizationId }) => organizationId),
    (rows) => rows.map(({ commitment }) => Commitment.from(commitment)),
  );

  find(id: string): Promise<Commitment | null> {
    return this.known.load(id);
  }

  ofOrganization(id: string): Promise<Commitment[]> {
    return this.byOrganization.load(id);
  }
}
