/** A place in the line. */
export interface Place {
  /** Resolves when it is the turn of who waits; undefined where it is at once. */
  readonly reached: Promise<void> | undefined;
  /** Lets the next one in, whether the turn was reached or not. @param succeeded whether the work did. */
  readonly leave: (succeeded: boolean) => void;
}

export interface TurnsOptions {
  /** At the database at the same time, at the most. */
  readonly most: number;
  /** So many where it has just come back, and one more for each that succeeds. */
  readonly atFirst: number;
  /** With so many let in it is as always. */
  readonly enough: number;
}

/** Milliseconds after which nobody waits any longer for others, whatever became of them. */
const longest = 10_000;

/**
 * Who comes when the database has just come back is let in slowly: every plan is still to be made, and asked by all at
 * once it makes each of them once for everybody, on code that is not compiled yet, so that for long nobody is answered.
 */
export class Turns {
  private allowed: number;
  private inside = 0;
  private readonly line: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: TurnsOptions) {
    this.allowed = options.most;
  }

  /** The database has just come back. */
  beginSlowly(): void {
    this.allowed = this.options.atFirst;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.openWide(), longest).unref();
  }

  take(): Place {
    let isGone = false;
    let enter: (() => void) | undefined;
    const leave = (succeeded: boolean): void => {
      if (isGone) return;
      isGone = true;
      const waiting = enter === undefined ? -1 : this.line.indexOf(enter);
      if (waiting === -1) this.inside -= 1;
      else this.line.splice(waiting, 1);
      if (succeeded) this.letOneMoreIn();
      this.advance();
    };
    if (this.inside < this.allowed) {
      this.inside += 1;
      return { reached: undefined, leave };
    }
    const reached = new Promise<void>((resolve) => {
      enter = resolve;
      this.line.push(resolve);
    });
    return { reached, leave };
  }

  private letOneMoreIn(): void {
    if (this.allowed >= this.options.most) return;
    this.allowed += 1;
    if (this.allowed >= this.options.enough) this.openWide();
  }

  private openWide(): void {
    this.allowed = this.options.most;
    clearTimeout(this.timer);
    this.advance();
  }

  private advance(): void {
    while (this.inside < this.allowed) {
      const next = this.line.shift();
      if (next === undefined) return;
      this.inside += 1;
      next();
    }
  }
}
