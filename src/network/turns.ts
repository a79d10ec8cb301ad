/** Work that is done one after the other, whoever waits for it. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly mostWaiting: number,
    private readonly tooMany: () => Error,
  ) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= this.mostWaiting) throw this.tooMany();
    this.waiting += 1;
    const mine = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
