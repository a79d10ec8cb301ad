import { useWords } from '../language/language.js';

interface Props<Value extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  /** None chosen means all. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of some kinds, folded away while all are meant. */
export function Choice<Value extends string>({ label, names, chosen, onChange }: Props<Value>) {
  const words = useWords();
  const values = Object.keys(names) as Value[];
  return (
    <details className="choice">
      <summary>{words.chosen(label, chosen.length ? chosen.map((value) => names[value]) : [words.all])}</summary>
      <div className="facets">
        {values.map((value) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            {names[value]}
          </label>
        ))}
      </div>
    </details>
  );
}
