import { useWords } from './language/language.js';
import type { Asked } from './questions/use-answer.js';

/** Tells, aloud too, that an answer is awaited or refused; that the server is away tells the page as a whole. */
export function State({ asked: { waiting, refusal, answer, again } }: { asked: Asked<unknown> }) {
  const words = useWords();
  return (
    <div role="status" className="state">
      {refusal && (
        <div className="alarm">
          <p>{words.refused[refusal.code] ?? words.refusedOtherwise}</p>
          <p>
            <small lang="en">{refusal.message}</small>
          </p>
          <button type="button" onClick={again}>
            {words.askAgain}
          </button>
        </div>
      )}
      {waiting && !answer && <p>{words.waiting}</p>}
      {waiting && answer !== undefined && (
        <p className="renewing" aria-hidden="true">
          {words.renewing}
        </p>
      )}
    </div>
  );
}
