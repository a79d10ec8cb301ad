import { useEffect, useState } from 'react';
import { useAddress } from '../address.js';
import { useWords } from '../language/language.js';
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
    </>
  );
}
