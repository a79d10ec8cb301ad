import { useAddress } from '../address.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';

const longest = '6';

/** What can still be tried where all was searched and nothing found, a press each; and what it means that nothing was. */
export function Widen() {
  const words = useWords();
  const number = useNumbers();
  const [address, change] = useAddress();
  const filters = ['kind', 'through', 'avoid', 'hubs', 'noHubs', 'asOf'];
  const ways = [
    address.get('length') !== longest && ([words.stepsUpTo(number(Number(longest))), { length: longest }] as const),
    address.get('people') !== 'yes' && ([words.throughPeople, { people: 'yes' }] as const),
    address.get('ended') !== 'yes' && ([words.ended, { ended: 'yes' }] as const),
    filters.some((name) => address.has(name)) &&
      ([words.withoutFilters, Object.fromEntries(filters.map((name) => [name, undefined]))] as const),
  ].filter((way) => way !== false);
  return (
    <div className="widen">
      <p>{words.noneMeans}</p>
      {ways.length > 0 && (
        <p>
          {words.widen}{' '}
          {ways.map(([label, changes]) => (
            <button key={label} type="button" onClick={() => change(changes)}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
