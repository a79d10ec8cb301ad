import { useEffect, useState } from 'react';
import { useAddress } from '../address.js';
import { useWords } from '../language/language.js';
import { TakeAlong } from '../take/take-along.js';
import { Facets } from './facets.js';
import { Found } from './found.js';

const typingPause = 150;

/** One box over all names in any script, answered while one types, narrowed by kind and region. */
export function FindPage() {
  const words = useWords();
  const [address, change] = useAddress();
  const text = address.get('q') ?? '';
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const timer = setTimeout(() => typed !== text && change({ q: typed }, { replace: true }), typingPause);
    return () => clearTimeout(timer);
  }, [typed, text, change]);
  const [kind, region] = [address.get('kind'), address.get('region')];
  const where = { ...(kind && { kind: { eq: kind } }), ...(region && { region: { within: region } }) };
  // Files hold what a filter finds; what a word finds is ranked, and no filter says the same.
  const files = text.trim()
    ? undefined
    : { path: '/export/graph', parameters: [['where', JSON.stringify(where)] as const] };
  return (
    <>
      <search>
        <h1>
          <label htmlFor="find">{words.find}</label>
        </h1>
        <input
          id="find"
          type="search"
          value={typed}
          placeholder={words.findHint}
          autoComplete="off"
          maxLength={200}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Facets text={text} kind={address.get('kind')} region={address.get('region')} onChange={change} />
      </search>
      <Found text={text} kind={address.get('kind')} region={address.get('region')} />
      <TakeAlong title={[words.find, text].filter(Boolean).join(': ')} files={files} />
    </>
  );
}
