import { ClientError } from '../errors.js';

/** How many exports run at a time, and no more than half of them for one address. */
export class ExportSlots {
  private readonly taken = new Map<string, number>();
  private total = 0;

  constructor(private readonly most: number) {}

  /** @returns what gives the slot back. @throws ClientError RATE_LIMITED */
  take(address: string): () => void {
    const own = this.taken.get(address) ?? 0;
    if (this.total >= this.most || own >= Math.ceil(this.most / 2)) {
      const message =
        own > 0
          ? 'You are taking as many exports at a time as one may; let one end first.'
          : 'As many exports as may run at a time are running; try again in a few seconds.';
      throw new ClientError('RATE_LIMITED', message, { headers: new Map([['Retry-After', '10']]) });
    }
    this.total += 1;
    this.taken.set(address, own + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.total -= 1;
      const left = (this.taken.get(address) ?? 1) - 1;
      if (left === 0) this.taken.delete(address);
      else this.taken.set(address, left);
    };
  }
}
