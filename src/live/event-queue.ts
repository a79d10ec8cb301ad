/** What waits for one subscriber: taken one by one, until it is ended or given up by whoever takes. */
export class EventQueue<Event> implements AsyncIterableIterator<Event> {
  private readonly waiting: Event[] = [];
  private wake: (() => void) | undefined;
  private over = false;
  private error: unknown;

  /** @param whenOver told once nobody takes from it any more. */
  constructor(private readonly whenOver: () => void) {}

  get length(): number {
    return this.waiting.length;
  }

  push(event: Event): void {
    if (this.over) return;
    this.waiting.push(event);
    this.wake?.();
  }

  /** Gives what waits up, and tells whoever takes why. */
  fail(error: unknown): void {
    this.error = error;
    this.end();
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    while (this.waiting.length === 0 && !this.over) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.error !== undefined) {
      const { error } = this;
      this.error = undefined;
      throw error;
    }
    const event = this.waiting.shift();
    return event === undefined ? { done: true, value: undefined } : { done: false, value: event };
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    this.waiting.length = 0;
    this.wake?.();
    this.whenOver();
  }
}
