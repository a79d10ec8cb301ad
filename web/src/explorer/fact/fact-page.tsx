import { Link } from 'wouter';
import { organizationAddress, useAddress } from '../address.js';
import { Evidence } from '../evidence.js';
import { Face } from '../face.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { useTakeWords } from '../language/take/take-words.js';
import { usePages } from '../pages.js';
import { fact } from '../questions/take-questions.js';
import type { FactQuery } from '../questions/types.js';
import { State } from '../state.js';
import { Cite } from '../take/cite.js';
import { Standing } from '../tie.js';
import { Recorded } from './recorded.js';

/** A fact where a citation leads to: as it was recorded then, as it is now, and all that became of it. */
export default function FactPage() {
  const words = useWords();
  const take = useTakeWords();
  const number = useNumbers();
  const date = useDates();
  const [address] = useAddress();
  const id = address.get('id') ?? '';
  const recorded = address.get('recorded');
  const { asked, rows, totalCount, more } = usePages(fact, { id }, (answer) => answer.history);
  const at = recorded ? rows.find(({ recordedAt }) => recordedAt <= recorded) : undefined;
  const since = at ? rows.indexOf(at) : 0;
  const node = asked.answer?.node;
  return (
    <>
      <h1>{take.factHeading}</h1>
      <State asked={asked} />
      {asked.answer && totalCount === 0 && <p role="status">{take.noFact}</p>}
      {recorded && totalCount !== undefined && totalCount > 0 && (
        <section>
          <h2>{take.asCited(date(recorded.slice(0, 10)))}</h2>
          {at ? (
            <>
              <p role="status" className="pinned">
                {since === 0 ? take.unchanged : take.changedSince(number(since))}
              </p>
              <Recorded fact={at.after} />
            </>
          ) : (
            <p role="status">{more ? words.more : take.notYet}</p>
          )}
        </section>
      )}
      {asked.answer && totalCount !== 0 && (
        <section>
          <h2>{take.now}</h2>
          {node ? <Now id={id} node={node} /> : <p>{take.takenBack}</p>}
        </section>
      )}
      {rows.length > 0 && (
        <section>
          <h2>{take.history}</h2>
          {rows.map((row) => (
            <article key={row.id} className="fact">
              <p>
                {date(row.recordedAt.slice(0, 10))} · {take.revision} {number(row.revision)} · {row.actor}
              </p>
              {row.reason && <small>{row.reason}</small>}
              {row.after ? <Recorded fact={row.after} /> : <p>{take.takenBack}</p>}
            </article>
          ))}
          {more && (
            <button type="button" onClick={more}>
              {words.more}
            </button>
          )}
        </section>
      )}
    </>
  );
}

type Known = NonNullable<FactQuery['node']>;

function Now({ id, node }: { id: string; node: Known }) {
  if ('sentence' in node) {
    return (
      <article className="fact">
        <p>{node.sentence}</p>
        <Face face={node.source} /> <Face face={node.target} /> <Standing {...node} />
        <Evidence evidence={node.evidence} />
        <Cite id={id} title={node.sentence} evidence={node.evidence} />
      </article>
    );
  }
  const told = titleOf(node);
  if (told === undefined || !('evidence' in node)) return <p>{id}</p>;
  return (
    <article className="fact">
      <p>{'name' in node ? <Link href={organizationAddress(id)}>{told}</Link> : told}</p>
      {'organization' in node && <Face face={node.organization} />}
      {'by' in node && <Face face={node.by} />}
      <Evidence evidence={node.evidence} />
      <Cite id={id} title={told} evidence={node.evidence} />
    </article>
  );
}

function titleOf(node: Known): string | undefined {
  if ('person' in node) return `${node.person.name} · ${node.title}`;
  if ('eventTitle' in node) return node.eventTitle;
  if ('activity' in node) return node.activity;
  if ('name' in node) return node.name;
  return undefined;
}
