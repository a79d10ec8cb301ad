import { Link } from 'wouter';
import { useAddress } from '../address.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useTakeWords } from '../language/take/take-words.js';
import { edition } from '../questions/take-questions.js';
import { useAnswer } from '../questions/use-answer.js';

/** Says of a view that was cited whether the graph is still in the state that it was cited in. */
export function Pinned() {
  const words = useTakeWords();
  const number = useNumbers();
  const date = useDates();
  const [address] = useAddress();
  const revision = Number(address.get('revision') ?? Number.NaN);
  const { answer } = useAnswer(edition, Number.isInteger(revision) ? {} : null);
  if (!answer) return null;
  const now = answer.dataset.revision;
  const from = (address.get('recorded') ?? '').slice(0, 10);
  const since = new URLSearchParams({ basis: 'RECORDED_TIME', ...(from && { from }) });
  return (
    <p className="pinned" role="note">
      {now === revision ? (
        words.pinnedSame(number(revision))
      ) : (
        <>
          {words.pinnedOther(number(revision), from ? date(from) : '–', number(now))}{' '}
          <Link href={`/insights/changes?${since}`}>{words.whatChanged}</Link>
        </>
      )}
    </p>
  );
}
