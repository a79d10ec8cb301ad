import { useAddress } from '../address.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { regions } from '../questions/insight-questions.js';
import { useAnswer } from '../questions/use-answer.js';
import { countedOf } from './counted.js';

/** Every region that can be chosen here; asked once for all insights. */
const everywhere = { inChina: { region: { within: 'gb2260:000000' } }, where: {} };

/** The region that the address names, and the choice of it among provinces and countries. */
export function RegionChoice() {
  const words = useInsightWords();
  const [address, change] = useAddress();
  const { answer } = useAnswer(regions, everywhere);
  const region = address.get('region') ?? '';
  const groups = [
    [words.provinces, countedOf(answer?.provinces.nodes ?? [], '')],
    [words.countries, countedOf(answer?.countries.nodes ?? [], '')],
  ] as const;
  const known = groups.some(([, counts]) => counts.some(({ id }) => id === region));
  return (
    <label>
      {words.inRegion}
      <select value={region} onChange={({ target }) => change({ region: target.value })}>
        <option value="">{words.everywhere}</option>
        {region && !known && <option value={region}>{region}</option>}
        {groups.map(([label, counts]) => (
          <optgroup key={label} label={label}>
            {counts.map(
              ({ id, name }) =>
                id && (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ),
            )}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What the region of an address means as a filter of organizations. */
export function inRegion(region: string | null): { region?: { within: string } } {
  return region ? { region: { within: region } } : {};
}
