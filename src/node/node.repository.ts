import type { Node } from './node.type.js';

/** How to find what an id of a noun names. */
export type Find = (id: string) => Promise<Node | null>;

/**
 * Anything by its id. An id minted here tells its noun (`kg:person/…`, `gb2260:…`); every other is that of an
 * organization, or an identifier one carries.
 */
export class NodeRepository {
  constructor(
    private readonly findByPrefix: Readonly<Record<string, Find>>,
    private readonly findOrganization: Find,
  ) {}

  find(id: string): Promise<Node | null> {
    const prefix = /^(kg:[a-z-]+\/|[a-z0-9]+:)/.exec(id)?.[0] ?? '';
    return (
      (Object.hasOwn(this.findByPrefix, prefix) ? this.findByPrefix[prefix] : undefined)?.(id) ??
      this.findOrganization(id)
    );
  }
}
