import type { Listener } from '../http/graphql.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { OrganizationEvent, TieEvent } from './event.js';
import type { EventQueue } from './event-queue.js';
import type { LiveHub } from './hub.js';
import type { OrganizationChangedArgs, RelationshipAddedArgs } from './live.args.js';

/** Subscribes one client to what is new. */
export class LiveService {
  constructor(
    private readonly hub: LiveHub,
    private readonly organizations: OrganizationRepository,
    private readonly listener: Listener,
  ) {}

  async organizationChanged({ ids, where }: OrganizationChangedArgs): Promise<EventQueue<OrganizationEvent>> {
    return this.hub.organizationChanged(ids ? await this.ownIds(ids) : undefined, where ?? undefined, this.listener);
  }

  relationshipAdded({ where }: RelationshipAddedArgs): Promise<EventQueue<TieEvent>> {
    return this.hub.relationshipAdded(where ?? undefined, this.listener);
  }

  /** Changes name organizations by their own ids; what is not there yet may come under the id given. */
  private async ownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all(ids.map((id) => this.organizations.find(id)));
    return new Set(ids.flatMap((id, index) => [id, found[index]?.id ?? id]));
  }
}
