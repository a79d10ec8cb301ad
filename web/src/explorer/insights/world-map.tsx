import { geoEqualEarth, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import type { Counted } from './counted.js';
import { regionOf } from './country-codes.js';
import { shadeOf } from './shades.js';

const [width, height] = [640, 312];

interface Props {
  readonly label: string;
  readonly counts: readonly Counted[];
  readonly most: number;
}

/** The countries, each as dark as it has organizations; a picture of what the table says. */
export default function WorldMap({ label, counts, most }: Props) {
  const words = useInsightWords();
  const number = useNumbers();
  const outlines = useMemo(outlinesOfTheWorld, []);
  const byRegion = new Map(counts.map((each) => [each.id, each]));
  const drawn = new Set(outlines.map(({ region }) => region));
  const missing = counts.filter(({ id }) => id !== null && !drawn.has(id)).length;
  return (
    <figure className="world">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}. ${words.tableBelow}`}>
        {outlines.map(({ key, region, path }) => {
          const counted = region ? byRegion.get(region) : undefined;
          return (
            <path key={key} d={path} className={`shade-${shadeOf(counted?.count ?? 0, most)}`}>
              {counted && (
                <title>
                  {counted.name} {number(counted.count)}
                </title>
              )}
            </path>
          );
        })}
      </svg>
      <figcaption>
        {words.mapHint} {missing > 0 && words.notDrawn(number(missing))}
      </figcaption>
    </figure>
  );
}

function outlinesOfTheWorld() {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const countries = feature(topology, topology.objects.countries);
  const path = geoPath(geoEqualEarth().fitSize([width, height], countries)).digits(1);
  return countries.features.map((country, index) => ({
    key: `${country.id} ${index}`,
    region: regionOf(country.id),
    path: path(country) ?? '',
  }));
}
