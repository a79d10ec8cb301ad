import { Link } from 'wouter';
import { organizationAddress } from '../address.js';
import { Evidence } from '../evidence.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { Cite } from '../take/cite.js';
import { When } from '../tie.js';
import type { Shown } from './organization-page.js';

function Cut({ shown, all }: { shown: number; all: number }) {
  const words = useWords();
  const number = useNumbers();
  return all > shown && <small>{words.firstOf(number(shown), number(all))}</small>;
}

export function People({ positions: { nodes, totalCount } }: Pick<Shown, 'positions'>) {
  const words = useWords();
  if (totalCount === 0) return null;
  return (
    <section>
      <h2>{words.people}</h2>
      {nodes.map(({ id, title, since, until, person, evidence }) => (
        <article key={id} className="fact">
          <p>
            {person.name} · {title}
          </p>
          <When since={since} until={until} />
          <Evidence evidence={evidence} />
          <Cite id={id} title={`${person.name} · ${title}`} evidence={evidence} />
        </article>
      ))}
      <Cut shown={nodes.length} all={totalCount} />
    </section>
  );
}

export function Events({ events: { nodes, totalCount } }: Pick<Shown, 'events'>) {
  const words = useWords();
  const tell = useDates();
  if (totalCount === 0) return null;
  return (
    <section>
      <h2>{words.events}</h2>
      {nodes.map(({ id, title, date, evidence }) => (
        <article key={id} className="fact">
          <p>{title}</p>
          <small>{date ? tell(date) : words.undated}</small>
          <Evidence evidence={evidence} />
          <Cite id={id} title={title} evidence={evidence} />
        </article>
      ))}
      <Cut shown={nodes.length} all={totalCount} />
    </section>
  );
}

export function Commitments({ commitments }: Pick<Shown, 'commitments'>) {
  const words = useWords();
  const tell = useDates();
  const number = useNumbers();
  if (commitments.length === 0) return null;
  return (
    <section>
      <h2>{words.commitments}</h2>
      {commitments.map(({ id, activity, min, max, unit, period, due, by, concerning, evidence }) => {
        const amount = [...new Set([min, max])]
          .filter((bound) => bound !== null)
          .map(number)
          .join('–');
        const when = { PER_YEAR: words.perYear, ONGOING: words.ongoing, BY_DATE: due ? words.due(tell(due)) : '' };
        return (
          <article key={id} className="fact">
            <p>
              <Link href={organizationAddress(by.id)}>{by.name}</Link>
              {concerning && (
                <>
                  {' → '}
                  <Link href={organizationAddress(concerning.id)}>{concerning.name}</Link>
                </>
              )}{' '}
              · {activity}
            </p>
            <small>{[amount && `${amount} ${unit ?? ''}`, when[period]].filter(Boolean).join(' · ')}</small>
            <Evidence evidence={evidence} />
            <Cite id={id} title={`${by.name} · ${activity}`} evidence={evidence} />
          </article>
        );
      })}
    </section>
  );
}
