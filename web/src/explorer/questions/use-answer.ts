import { useCallback, useContext, useEffect, useState } from 'react';
import { LanguageContext } from '../language/language.js';
import { tellTrouble, whenToTryAgain } from '../reach/reach.js';
import { ask, Busy, Refusal } from './ask.js';
import type { Question } from './questions.js';

export interface Asked<Answer> {
  /** The answer, or the one before while a new one is awaited. */
  readonly answer: Answer | undefined;
  readonly waiting: boolean;
  /** What the server says against the question. */
  readonly refusal: Refusal | undefined;
  /** Asks once more what was refused. */
  readonly again: () => void;
}

const longestPause = 8_000;
const mostExcuses = 3;

/** Asks, and again when variables or language change; with null it asks nothing. Goes on trying while nobody answers. */
export function useAnswer<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const language = useContext(LanguageContext);
  const [asked, setAsked] = useState<Omit<Asked<Answer>, 'again'>>(silent);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same.
  useEffect(() => {
    const asking = JSON.parse(key) as Variables | null;
    if (asking === null) return setAsked(silent);
    const leaving = new AbortController();
    const asker = {};
    let callOff = () => {};
    // A database that has just come back has nothing in memory yet, and may take longer than it will later.
    let excuses = 0;
    const attempt = (pause: number) =>
      ask(question, asking, language, leaving.signal).then(
        (answer) => {
          if (leaving.signal.aborted) return;
          tellTrouble(asker, null);
          setAsked({ ...silent, answer });
        },
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          if (error instanceof Refusal && !(error.code === 'TIMEOUT' && excuses-- > 0)) {
            tellTrouble(asker, null);
            return setAsked({ ...silent, refusal: error });
          }
          if (!(error instanceof Refusal)) excuses = mostExcuses;
          tellTrouble(asker, error instanceof Busy || error instanceof Refusal ? 'busy' : 'unreachable');
          callOff = whenToTryAgain(pause, () => attempt(Math.min(pause * 2, longestPause)));
        },
      );
    setAsked((before) => ({ ...before, refusal: undefined, waiting: true }));
    attempt(500);
    return () => {
      leaving.abort();
      callOff();
      tellTrouble(asker, null);
    };
  }, [question, key, language, round]);
  return { ...asked, again };
}

const silent = { answer: undefined, waiting: false, refusal: undefined };
