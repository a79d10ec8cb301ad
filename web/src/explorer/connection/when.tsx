import { useAddress } from '../address.js';
import { useWords } from '../language/language.js';
import type { RelationshipStatus, TraversalFilter } from '../questions/types.js';

/** Which ties count, by date and by grade; its choices are in the address. */
export function When() {
  const words = useWords();
  const [address, change] = useAddress();
  return (
    <>
      <label>
        {words.asOf}
        <input
          type="date"
          value={address.get('asOf') ?? ''}
          onChange={({ target }) => change({ asOf: target.value }, { replace: true })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={address.get('ended') === 'yes'}
          onChange={({ target }) => change({ ended: target.checked ? 'yes' : undefined })}
        />
        {words.ended}
      </label>
    </>
  );
}

const everyGrade = ['OPERATING', 'SIGNED', 'ANNOUNCED', 'DISPUTED', 'ENDED'] satisfies RelationshipStatus[];

/** What an address with these choices means as a filter. */
export function whenOf(address: URLSearchParams): Pick<TraversalFilter, 'asOf' | 'status'> {
  const asOf = address.get('asOf');
  return { ...(asOf && { asOf }), ...(address.get('ended') === 'yes' && { status: everyGrade }) };
}
