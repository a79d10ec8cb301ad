import { useContext, useEffect, useState } from 'react';
import { LanguageContext } from '../language/language.js';
import { ask, Busy, Refusal } from './ask.js';
import type { Question } from './questions.js';

export interface Asked<Answer> {
  /** The answer, or the one before while a new one is awaited. */
  readonly answer: Answer | undefined;
  readonly waiting: boolean;
  /** What the server says against the question. */
  readonly refusal: string | undefined;
  /** The server cannot be reached; it is asked again of itself. */
  readonly unreachable: boolean;
  /** The server cannot answer yet; it is asked again of itself. */
  readonly busy: boolean;
}

const longestPause = 8_000;

/** Asks, and again when variables or language change; with null it asks nothing. Goes on trying while nobody answers. */
export function useAnswer<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const language = useContext(LanguageContext);
  const [asked, setAsked] = useState<Asked<Answer>>(silent);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const asking = JSON.parse(key) as Variables | null;
    if (asking === null) return setAsked(silent);
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const attempt = (pause: number) =>
      ask(question, asking, language, leaving.signal).then(
        (answer) => {
          if (!leaving.signal.aborted) setAsked({ ...silent, answer });
        },
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          if (error instanceof Refusal) return setAsked({ ...silent, refusal: error.message });
          const busy = error instanceof Busy;
          setAsked((before) => ({ ...before, waiting: true, busy, unreachable: !busy }));
          timer = setTimeout(attempt, pause, Math.min(pause * 2, longestPause));
        },
      );
    setAsked((before) => ({ ...before, waiting: true }));
    attempt(500);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [question, key, language]);
  return asked;
}

const silent = { answer: undefined, waiting: false, refusal: undefined, unreachable: false, busy: false };
