import { grouped, keyed, loaderById } from '../neo4j/batch.js';
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

  private readonly known = loaderById(async (ids: readonly string[]) => {
    const rows = await this.graph.read(byIds, { ids });
    return keyed(
      rows,
      ({ commitment }) => commitment.id,
      ({ commitment }) => Commitment.from(commitment),
    );
  });

  private readonly byOrganization = loaderById(async (organizationIds: readonly string[]) => {
    const rows = await this.graph.read(ofOrganizations, { organizationIds });
    const groups = grouped(rows, ({ organizationId }) => organizationId);
    return new Map([...groups].map(([id, group]) => [id, group.map(({ commitment }) => Commitment.from(commitment))]));
  });

  find(id: string): Promise<Commitment | null> {
    return this.known.load(id);
  }

  async ofOrganization(id: string): Promise<Commitment[]> {
    return (await this.byOrganization.load(id)) ?? [];
  }
}
