import { useId, useState } from 'react';
import { useWords } from '../language/language.js';
import { ends, pick } from '../questions/questions.js';
import { useAnswer } from '../questions/use-answer.js';

interface Props {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Organizations and regions at one side of a connection, picked by typing (the combobox pattern of ARIA). */
export function Ends({ label, ids, onChange }: Props) {
  const words = useWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const chosen = useAnswer(ends, ids.length ? { ids } : null);
  const offered = useAnswer(pick, typed.trim() ? { text: typed } : null);
  const options = [
    ...(offered.answer?.regions.nodes ?? []).map(({ id, name }) => ({ id, name: words.regionEnd(name), detail: '' })),
    ...(offered.answer?.search.nodes ?? []).flatMap((node) =>
      'name' in node ? [{ id: node.id, name: node.name, detail: words.kinds[node.kind] }] : [],
    ),
  ].filter(({ id }) => !ids.includes(id));
  const take = (id: string | undefined) => {
    if (!id) return;
    onChange([...ids, id]);
    setTyped('');
    setMarked(0);
  };
  const nameOf = (id: string): string => {
    const node = chosen.answer?.nodes.find((each) => each?.id === id);
    if (!node || !('name' in node)) return id;
    return node.__typename === 'Region' ? words.regionEnd(node.name) : node.name;
  };
  return (
    <div className="ends">
      <label htmlFor={`${list}-box`}>{label}</label>
      <ul className="chosen">
        {ids.map((id) => (
          <li key={id}>
            {nameOf(id)}{' '}
            <button
              type="button"
              aria-label={words.remove(nameOf(id))}
              onClick={() => onChange(ids.filter((each) => each !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        id={`${list}-box`}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options[marked] ? `${list}-${marked}` : undefined}
        autoComplete="off"
        maxLength={200}
        placeholder={words.pickHint}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setMarked(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step && options.length) {
            event.preventDefault();
            setMarked((marked + step + options.length) % options.length);
          } else if (event.key === 'Enter') take(options[marked]?.id);
          else if (event.key === 'Escape') setTyped('');
        }}
      />
      <div role="listbox" id={list} aria-label={label} className="options" hidden={options.length === 0}>
        {options.map(({ id, name, detail }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's.
          <div key={id} id={`${list}-${index}`} role="option" aria-selected={index === marked} onClick={() => take(id)}>
            {name} <small>{detail}</small>
          </div>
        ))}
      </div>
    </div>
  );
}
