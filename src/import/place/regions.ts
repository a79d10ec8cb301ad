import type { RegionFact } from '../../fact/fact.js';
import { chineseRegions, divisionOf } from './chinese-divisions.js';

/** A place as a source has it. */
export interface Place {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly countryName?: string | undefined;
  /** ISO 3166-2 without the country. */
  readonly subdivision?: string | null | undefined;
  readonly subdivisionName?: string | null | undefined;
  readonly city?: string | undefined;
  readonly geonames?: number | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

const chinese = new Set(['CN', 'HK', 'MO', 'TW']);
const namesIn = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  'zh-Hans': new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' }),
};

/**
 * A place as the regions it lies in, from the country down; the last is where it is. In China the divisions of
 * GB/T 2260, elsewhere country and subdivision by ISO 3166 and the city by GeoNames.
 * @returns nothing where the country is none.
 */
export function regionsOf(place: Place): readonly RegionFact[] {
  if (chinese.has(place.country)) return chineseRegions(divisionOf(place));
  const country = countryRegion(place);
  if (country === undefined) return [];
  const subdivision = subdivisionRegion(place, country.id);
  const above = subdivision === undefined ? [country] : [country, subdivision];
  if (place.geonames === undefined || place.city === undefined) return above;
  const city: RegionFact = {
    id: `geonames:${place.geonames}`,
    parent: above.at(-1)?.id ?? country.id,
    level: 2,
    names: [{ value: place.city }],
    ...(place.latitude === undefined || place.longitude === undefined
      ? {}
      : { latitude: place.latitude, longitude: place.longitude }),
  };
  return [...above, city];
}

function countryRegion({ country, countryName }: Place): RegionFact | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const english = namesIn.en.of(country) ?? countryName;
  if (english === undefined) return undefined;
  const simplified = namesIn['zh-Hans'].of(country);
  return {
    id: `iso3166:${country}`,
    code: country,
    level: 0,
    names: [
      { value: english, language: 'en', origin: 'PUBLIC_KNOWLEDGE' },
      ...(simplified === undefined
        ? []
        : [{ value: simplified, language: 'zh-Hans', origin: 'PUBLIC_KNOWLEDGE' } as const]),
    ],
  };
}

function subdivisionRegion({ country, subdivision, subdivisionName }: Place, parent: string): RegionFact | undefined {
  if (!subdivision || !subdivisionName) return undefined;
  const code = `${country}-${subdivision}`;
  return { id: `iso3166:${code}`, code, parent, level: 1, names: [{ value: subdivisionName }] };
}
