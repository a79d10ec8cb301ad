import type { Graph, Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Edition } from '../network/projector.js';
import { type Acted, type Acting, act } from './act-once.js';
import { type Curation, curate } from './curate.js';
import type { Facts } from './fact.js';
import { type Author, lastChanges, lastChangesOf, record } from './history.js';
import type { Noun } from './noun.js';
import { nounsInOrder } from './nouns.js';
import type { AnyFact, LastChange } from './pending.js';
import type { Curated } from './receipt.js';
import { refuseTwice } from './refuse.js';
import { retractFacts } from './retract-facts.js';
import { type Undoing, undo } from './undo.js';
import { type WriteOptions, type WriteSummary, writeFacts } from './write-facts.js';

/** What an actor finds: how many organizations, and whether it wrote here before. */
export interface Standing {
  readonly organizations: number;
  readonly wroteBefore: boolean;
}

export interface RetractSummary {
  readonly retracted: readonly string[];
  /** Ids that stay although no longer said, since facts of others name them. */
  readonly kept: readonly string[];
}

const lockRevision = statement<object, Edition>('fact/lock-revision');
const idsByActor = statement<{ actor: string }, { id: string; noun: Noun }>('fact/ids-by-actor');
const redirectIds = statement<{ rows: readonly object[]; now: string }, { key: string }>('fact/redirect');
const standingOfActor = statement<{ actor: string }, Standing>('fact/standing-of-actor');

/** Facts written in one transaction; more than this is written in several. */
export const factsPerTransaction = 2_000;

/** How long a transaction of facts may take, in milliseconds: on a slow machine, with every plan still to be made. */
const timeout = 120_000;

/** The one way into the graph: facts with their evidence, each with its entry in the history, in one transaction. */
export class FactRepository {
  constructor(private readonly graph: Graph) {}

  /**
   * Brings the graph to what the facts say; what says the same already is left alone. Writers wait for each other.
   * @throws ClientError BAD_USER_INPUT when a tie joins what its kind may not join, or names what is not there;
   *   CONFLICT when there is such a tie already, under another id.
   */
  async write(facts: Partial<Facts>, options: WriteOptions): Promise<WriteSummary> {
    const all = nounsInOrder.flatMap((noun) => (facts[noun] ?? []).map((fact: AnyFact) => ({ noun, fact })));
    refuseTwice(all.map(({ fact }) => fact));
    const summary = { created: 0, changed: 0, unchanged: 0, kept: [] as string[] };
    const takenBack = new Set<string>();
    for (let start = 0; start < all.length; start += factsPerTransaction) {
      const part = all.slice(start, start + factsPerTransaction);
      const written = await this.inTurn((run) => writeFacts(run, part, options, takenBack));
      summary.created += written.created;
      summary.changed += written.changed;
      summary.unchanged += written.unchanged;
      summary.kept.push(...written.kept);
    }
    return summary;
  }

  /** Reconciles facts as `write` would, and writes nothing. */
  async compare(facts: Partial<Facts>, reconcile: NonNullable<WriteOptions['reconcile']>): Promise<void> {
    const all = nounsInOrder.flatMap((noun) => (facts[noun] ?? []).map((fact: AnyFact) => ({ noun, fact })));
    const rows = await this.graph.read(lastChanges, { ids: all.map(({ fact }) => fact.id) });
    const lastOf = new Map(rows.map(({ id, change }) => [id, change]));
    for (const { noun, fact } of all) reconcile({ noun, fact, last: lastOf.get(fact.id) });
  }

  async standingOf(actor: string): Promise<Standing> {
    const [row] = await this.graph.read(standingOfActor, { actor });
    if (row === undefined) throw new Error('cypher/fact/standing-of-actor.cypher answered no row.');
    return row;
  }

  /** Takes back what an actor was the last to write and the facts no longer say. */
  retractMissing(facts: Facts, author: Author): Promise<RetractSummary> {
    const present = new Set(nounsInOrder.flatMap((noun) => facts[noun].map(({ id }) => id)));
    return this.inTurn(async (run) => {
      const own = await run(idsByActor, { actor: author.actor });
      const missing = own.map(({ id }) => id).filter((id) => !present.has(id));
      const retracted = missing.length === 0 ? [] : await retractFacts(run, await lastChangesOf(run, missing), author);
      return { retracted, kept: missing.filter((id) => !retracted.includes(id)) };
    });
  }

  /**
   * Takes back what an actor was the last to write and does not say any more, where it may; answers how much. What
   * facts of others name stays.
   */
  async retractUnsaid(
    said: ReadonlySet<string>,
    author: Author,
    mayRetract: (last: LastChange) => boolean,
  ): Promise<number> {
    const own = await this.graph.read(idsByActor, { actor: author.actor }, { timeout });
    const unsaid = own.map(({ id }) => id).filter((id) => !said.has(id));
    let retracted = 0;
    // What is named is taken back after what names it, in as many rounds as there are steps between them.
    for (let rest = unsaid; rest.length > 0; ) {
      const gone = new Set<string>();
      for (let start = 0; start < rest.length; start += factsPerTransaction) {
        const part = rest.slice(start, start + factsPerTransaction);
        const ids = await this.inTurn(async (run) => {
          const lastOf = await lastChangesOf(run, part);
          return retractFacts(run, new Map([...lastOf].filter(([, last]) => mayRetract(last))), author);
        });
        for (const id of ids) gone.add(id);
      }
      if (gone.size === 0) break;
      retracted += gone.size;
      rest = rest.filter((id) => !gone.has(id));
    }
    return retracted;
  }

  /**
   * Makes one change that somebody asks for, or only tries it.
   * @throws FactRefusal
   */
  curate(curation: Curation): Promise<Curated> {
    return this.tryIf(curation.dryRun, (run) => curate(run, curation));
  }

  /**
   * Makes several changes at once that somebody asks for, or only tries them.
   * @throws FactRefusal
   */
  act(acting: Acting): Promise<Acted> {
    return this.tryIf(acting.dryRun, (run) => act(run, acting));
  }

  /**
   * Takes back the last change of one thing, and all that was made at once with it, or only tries it.
   * @throws FactRefusal
   */
  undo(undoing: Undoing): Promise<Curated> {
    return this.tryIf(undoing.dryRun, (run) => undo(run, undoing));
  }

  private async tryIf<Made extends Curated>(dryRun: boolean, work: (run: Run) => Promise<Made>): Promise<Made> {
    try {
      return await this.graph.write(async (run) => {
        await run(lockRevision, {});
        const curated = await work(run);
        // What is thrown takes everything back with it.
        if (dryRun) throw new Tried(curated);
        return curated;
      });
    } catch (error) {
      if (error instanceof Tried) return error.curated as Made;
      throw error;
    }
  }

  /** Lets ids of what was merged lead to the organizations it went into. */
  redirect(redirects: readonly { readonly id: string; readonly to: string }[], author: Author): Promise<void> {
    return this.inTurn(async (run) => {
      const now = new Date().toISOString();
      const rows = redirects.map(({ id, to }) => ({ key: id.toLowerCase(), targetId: to }));
      const written = await run(redirectIds, { rows, now });
      if (written.length > 0) await record(run, [], author, now);
    });
  }

  /**
   * Which contents the graph has once those who write have let go of their lock. Until then a commit may show some of
   * its changes and not yet others.
   * @param timeout how long to wait for them, in milliseconds; as long as the graph lets when left out.
   */
  completeEdition(options: { readonly timeout?: number } = {}): Promise<Edition> {
    return this.graph.write(async (run) => {
      const [edition] = await run(lockRevision, {});
      if (edition === undefined) throw new Error('cypher/fact/lock-revision.cypher answered no row.');
      return edition;
    }, options);
  }

  /** Nobody else writes while the work is done. */
  private inTurn<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.graph.write(
      async (run) => {
        await run(lockRevision, {});
        return work(run);
      },
      { timeout },
    );
  }
}

/** The change of a dry run, which was possible. */
class Tried extends Error {
  constructor(readonly curated: Curated) {
    super('A dry run');
  }
}
