/**
 * The names that a generated part of a statement may use. Parameters and variables are numbered in the order in
 * which they are asked for, so that equal filters give equal text and Neo4j finds the plan it has.
 */
export class Scope {
  private readonly values: unknown[] = [];
  private readonly clauses: string[] = [];
  private variables = 0;

  /** `$p0`, `$p1`, …: the value travels beside the text, never in it. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$p${this.values.length - 1}`;
  }

  /** A variable nothing else in the statement uses. */
  variable(stem: string): string {
    this.variables += 1;
    return `${stem}${this.variables}`;
  }

  /** A clause to run once, before the statement's own, whose variables its predicates may use. */
  prelude(clause: string): void {
    this.clauses.push(clause);
  }

  get preludes(): string {
    return this.clauses.join('\n');
  }

  get parameters(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.values.map((value, index) => [`p${index}`, value]));
  }
}
