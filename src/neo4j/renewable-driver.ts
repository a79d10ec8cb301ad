import type { Driver, Session, SessionConfig } from 'neo4j-driver';

/** Not more often than this, in milliseconds. */
const restBetween = 5_000;
/** Requests under way with the old driver are over by then. */
const letGoAfter = 30_000;

/** A driver that begins anew, with new connections, when those it has turn out to be dead. */
export class RenewableDriver {
  private current: Driver;
  private readonly old = new Set<Driver>();
  private renewedAt = 0;

  constructor(private readonly create: () => Driver) {
    this.current = create();
  }

  get driver(): Driver {
    return this.current;
  }

  session(config: SessionConfig): Session {
    return this.current.session(config);
  }

  renew(): void {
    if (performance.now() - this.renewedAt < restBetween) return;
    this.renewedAt = performance.now();
    const { current } = this;
    this.current = this.create();
    this.old.add(current);
    setTimeout(() => void this.letGo(current), letGoAfter).unref();
  }

  async close(): Promise<void> {
    await Promise.all([this.current.close(), ...[...this.old].map((driver) => this.letGo(driver))]);
  }

  private async letGo(driver: Driver): Promise<void> {
    this.old.delete(driver);
    await driver.close().catch(() => undefined);
  }
}
