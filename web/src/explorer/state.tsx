import { useWords } from './language/language.js';
import type { Asked } from './questions/use-answer.js';

/** Tells, aloud too, that an answer is awaited, refused, or cannot be had just now. */
export function State({ asked: { waiting, refusal, unreachable, busy, answer } }: { asked: Asked<unknown> }) {
  const words = useWords();
  return (
    <div role="status" className="state">
      {unreachable && <p className="alarm">{words.unreachable}</p>}
      {busy && <p className="alarm">{words.busy}</p>}
      {refusal && <p className="alarm">{refusal}</p>}
      {waiting && !unreachable && !busy && !answer && <p>{words.waiting}</p>}
    </div>
  );
}
