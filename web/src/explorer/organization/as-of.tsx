import { useDates } from '../language/dates.js';
import { useWords } from '../language/language.js';

const firstYear = 1990;

interface Props {
  readonly value: string | null;
  readonly onChange: (value: string | undefined) => void;
}

/** A slider over years; at its left end, all time. */
export function AsOf({ value, onChange }: Props) {
  const words = useWords();
  const date = useDates();
  const lastYear = new Date().getFullYear();
  const told = value ? date(value) : words.allTime;
  return (
    <label className="as-of">
      {words.asOf} <output>{told}</output>
      <input
        type="range"
        min={firstYear - 1}
        max={lastYear}
        value={value ? Number(value.slice(0, 4)) : firstYear - 1}
        aria-valuetext={told}
        aria-describedby="as-of-hint"
        onChange={({ target }) => onChange(Number(target.value) < firstYear ? undefined : target.value)}
      />
      <small id="as-of-hint">{words.asOfHint}</small>
    </label>
  );
}
