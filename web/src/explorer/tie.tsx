import { Evidence } from './evidence.js';
import { Face } from './face.js';
import { useDates } from './language/dates.js';
import { useWords } from './language/language.js';
import type { TieFragment } from './questions/types.js';
import { Cite } from './take/cite.js';

/** A tie's grade and dates. */
export function Standing({ status, since, until }: Pick<TieFragment, 'status' | 'since' | 'until'>) {
  const words = useWords();
  return (
    <span className="standing">
      <span className={`grade ${status}`}>{words.grades[status]}</span> <When since={since} until={until} />
    </span>
  );
}

export function When({ since, until }: Pick<TieFragment, 'since' | 'until'>) {
  const words = useWords();
  const date = useDates();
  const told = [since && words.since(date(since)), until && words.until(date(until))].filter(Boolean).join(' ');
  return <small>{told || words.undated}</small>;
}

/** A tie of an organization in a sentence, with the way to its other end, its grade, dates and sources. */
export function Tie({ tie, of }: { tie: TieFragment; of: string }) {
  return (
    <article className="fact">
      <p>{tie.sentence}</p>
      <Face face={tie.source.id === of ? tie.target : tie.source} /> <Standing {...tie} />
      <Evidence evidence={tie.evidence} />
      <Cite id={tie.id} title={tie.sentence} evidence={tie.evidence} />
    </article>
  );
}
