import type { ReactNode } from 'react';
import { useWords } from '../language/language.js';
import type { Asked } from '../questions/use-answer.js';
import { State } from '../state.js';

/** What every insight has: its state, what it shows once there is an answer, and the way to more rows. */
export function Answered({
  asked,
  more,
  children,
}: {
  asked: Asked<unknown>;
  more?: (() => void) | undefined;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    <>
      <State asked={asked} />
      {asked.answer ? children : null}
      {more && (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </>
  );
}
