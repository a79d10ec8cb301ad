import type { Graph, Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Facts } from './fact.js';
import { nouns } from './nouns.js';
import { type Properties, snapshotOf } from './stored.js';
import {
  type AnyFact,
  type LastChange,
  type Noun,
  type Pending,
  removeNoun,
  writeCitations,
  writeNoun,
} from './write-noun.js';

/** Who writes, and why: this is what the history keeps. */
export interface Author {
  readonly actor: string;
  readonly reason: string;
}

export interface WriteOptions extends Author {
  /** Leave alone what somebody else was the last to change. */
  readonly ownOnly?: boolean;
}

/** What an actor finds: a graph without organizations, and whether it wrote here before. */
export interface Standing {
  readonly empty: boolean;
  readonly wroteBefore: boolean;
}

export interface WriteSummary {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Ids left as they are, since somebody else was the last to change them. */
  readonly kept: readonly string[];
}

type Rows = { readonly rows: readonly Properties[] };
type Written = { readonly written: number };

const lastChanges = statement<{ ids: readonly string[] }, { id: string; change: LastChange }>('fact/last-changes');
const raiseRevision = statement<{ now: string }, { revision: number }>('fact/raise-revision');
const recordChanges = statement<Rows & Author & { revision: number; now: string }, Written>('fact/record-changes');
const idsByActor = statement<{ actor: string }, { id: string; noun: Noun }>('fact/ids-by-actor');

const standingOfActor = statement<{ actor: string }, Standing>('fact/standing-of-actor');

/** Facts written in one transaction; more than this is written in several. */
const factsPerTransaction = 2_000;
const order = Object.keys(nouns) as readonly Noun[];

/** The one way into the graph: facts with their evidence, each with its entry in the history, in one transaction. */
export class FactRepository {
  constructor(private readonly graph: Graph) {}

  /**
   * Brings the graph to what the facts say; what says the same already is left alone.
   * @throws ClientError BAD_USER_INPUT when a tie joins what its kind may not join, or names what is not there.
   */
  async write(facts: Partial<Facts>, options: WriteOptions): Promise<WriteSummary> {
    const all = order.flatMap((noun) => (facts[noun] ?? []).map((fact) => ({ noun, fact: fact as AnyFact })));
    const summary = { created: 0, changed: 0, unchanged: 0, kept: [] as string[] };
    for (let start = 0; start < all.length; start += factsPerTransaction) {
      const part = all.slice(start, start + factsPerTransaction);
      const written = await this.graph.write((run) => this.writePart(run, part, options));
      summary.created += written.created;
      summary.changed += written.changed;
      summary.unchanged += written.unchanged;
      summary.kept.push(...written.kept);
    }
    return summary;
  }

  async standingOf(actor: string): Promise<Standing> {
    const [row] = await this.graph.read(standingOfActor, { actor });
    return row ?? { empty: false, wroteBefore: false };
  }

  /** Takes back what an actor alone has written and the facts no longer say. Answers the ids that are gone. */
  async retractMissing(facts: Facts, author: Author): Promise<readonly string[]> {
    const present = new Set(order.flatMap((noun) => facts[noun].map(({ id }) => id)));
    return this.graph.write(async (run) => {
      const own = await run(idsByActor, { actor: author.actor });
      const gone = own.filter(({ id }) => !present.has(id));
      if (gone.length > 0) await this.remove(run, gone, author);
      return gone.map(({ id }) => id);
    });
  }

  private async writePart(
    run: Run,
    part: readonly { noun: Noun; fact: AnyFact }[],
    { actor, reason, ownOnly = false }: WriteOptions,
  ): Promise<WriteSummary> {
    const rows = await run(lastChanges, { ids: part.map(({ fact }) => fact.id) });
    const lastOf = new Map(rows.map(({ id, change }) => [id, change]));
    const pending = part.map(
      ({ noun, fact }): Pending => ({ noun, fact, ...snapshotOf(fact), last: lastOf.get(fact.id) }),
    );
    const differing = pending.filter(({ digest, last }) => digest !== last?.digest);
    const kept = differing.filter(({ last }) => ownOnly && last !== undefined && last.actor !== actor);
    const toWrite = differing.filter((each) => !kept.includes(each));
    if (toWrite.length > 0) {
      const now = new Date().toISOString();
      const [raised] = await run(raiseRevision, { now });
      for (const noun of order) {
        const ofNoun = toWrite.filter((each) => each.noun === noun);
        if (ofNoun.length > 0) await writeNoun(run, noun, ofNoun, now);
      }
      await writeCitations(
        run,
        toWrite.map(({ fact }) => fact),
      );
      await run(recordChanges, {
        rows: toWrite.map((each) => changeOf(each, now)),
        revision: raised?.revision ?? 0,
        now,
        actor,
        reason,
      });
    }
    const created = toWrite.filter(({ last }) => last?.after === undefined || last.after === null).length;
    return {
      created,
      changed: toWrite.length - created,
      unchanged: pending.length - differing.length,
      kept: kept.map(({ fact }) => fact.id),
    };
  }

  private async remove(run: Run, gone: readonly { id: string; noun: Noun }[], author: Author): Promise<void> {
    const now = new Date().toISOString();
    const ids = gone.map(({ id }) => id);
    const last = new Map((await run(lastChanges, { ids })).map(({ id, change }) => [id, change]));
    const [raised] = await run(raiseRevision, { now });
    for (const noun of order.toReversed()) {
      const ofNoun = gone.filter((each) => each.noun === noun).map(({ id }) => id);
      if (ofNoun.length > 0) await removeNoun(run, noun, ofNoun, last);
    }
    await writeCitations(
      run,
      ids.map((id) => ({ id })),
    );
    const rows = gone.map(({ id, noun }) => {
      const { version = 0, after = null, firstRecordedAt = now } = last.get(id) ?? {};
      return { entityId: id, noun, version: version + 1, digest: null, before: after, after: null, firstRecordedAt };
    });
    await run(recordChanges, { rows, revision: raised?.revision ?? 0, now, ...author });
  }
}

function changeOf({ noun, fact, json, digest, last }: Pending, now: string): Properties {
  return {
    entityId: fact.id,
    noun,
    version: (last?.version ?? 0) + 1,
    digest,
    before: last?.after ?? null,
    after: json,
    firstRecordedAt: last?.firstRecordedAt ?? now,
  };
}
