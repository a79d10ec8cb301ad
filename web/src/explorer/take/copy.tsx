import { useEffect, useState } from 'react';
import { useTakeWords } from '../language/take/take-words.js';

const shownFor = 4_000;

interface Props {
  readonly label: string;
  readonly text: () => string;
}

/** A button that puts a text into the clipboard, and says that it did; where the browser refuses, shows it to be copied by hand. */
export function Copy({ label, text }: Props) {
  const words = useTakeWords();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const take = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      // No clipboard without https, nor in the frame of a site that does not lend it.
      setByHand(text());
    }
  };
  return (
    <span className="copy">
      <button type="button" onClick={take}>
        {label}
      </button>{' '}
      <small role="status">{copied && words.copied}</small>
      {byHand !== undefined && (
        <textarea readOnly aria-label={label} rows={3} value={byHand} onFocus={({ target }) => target.select()} />
      )}
    </span>
  );
}
