import { useEffect } from 'react';
import { useWords } from '../language/language.js';
import { tryAgain, useTrouble } from './reach.js';

/** Says, aloud too, that the server does not answer just now, whatever was asked of it; stays in sight. */
export function TroubleBar() {
  const words = useWords();
  const trouble = useTrouble();
  useEffect(() => {
    addEventListener('online', tryAgain);
    return () => removeEventListener('online', tryAgain);
  }, []);
  return (
    <div role="status" className="trouble">
      {trouble && (
        <p className="alarm">
          {words[trouble]}{' '}
          <button type="button" onClick={tryAgain}>
            {words.askAgain}
          </button>
        </p>
      )}
    </div>
  );
}
