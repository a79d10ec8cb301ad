import { useNumbers } from '../language/dates.js';
import { boundsOf } from './shades.js';

/** What each shade stands for. */
export function Legend({ most }: { most: number }) {
  const number = useNumbers();
  if (most === 0) return null;
  return (
    <ul className="legend">
      {boundsOf(most).map(([first, last], index) => (
        <li key={last}>
          <span className={`swatch shade-${index + 1}`} aria-hidden="true" />
          {first === last ? number(last) : `${number(first)}–${number(last)}`}
        </li>
      ))}
    </ul>
  );
}
