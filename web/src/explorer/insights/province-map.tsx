import { useContext } from 'react';
import { Link } from 'wouter';
import { useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { LanguageContext } from '../language/language.js';
import type { Counted } from './counted.js';
import { provinceTiles } from './province-tiles.js';
import { shadeOf } from './shades.js';

interface Props {
  readonly counts: readonly Counted[];
  readonly most: number;
  readonly addressOf: (region: string) => string;
}

/** A tile for each province, roughly where it lies; those with organizations lead to them. */
export function ProvinceMap({ counts, most, addressOf }: Props) {
  const words = useInsightWords();
  const number = useNumbers();
  const language = useContext(LanguageContext);
  const byRegion = new Map(counts.map((each) => [each.id, each]));
  return (
    <figure className="tiles">
      <ul aria-label={words.provinces}>
        {provinceTiles.map(({ region, row, column, label }) => {
          const counted = byRegion.get(region);
          const place = { gridRow: row, gridColumn: column };
          if (!counted) {
            return (
              <li key={region} className="shade-0" style={place} aria-hidden="true">
                {label[language]}
              </li>
            );
          }
          return (
            <li key={region} className={`shade-${shadeOf(counted.count, most)}`} style={place}>
              <Link href={addressOf(region)} title={`${counted.name} ${number(counted.count)}`}>
                <span>{label[language]}</span>
                <small>{number(counted.count)}</small>
                <span className="hidden">{counted.name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <figcaption>{words.tilesHint}</figcaption>
    </figure>
  );
}
