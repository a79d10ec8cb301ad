import { lazy } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../address.js';
import { useNumbers, usePercent } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { useWords } from '../language/language.js';
import { regions } from '../questions/insight-questions.js';
import type { OrganizationKind } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { loaded } from '../reach/loaded.js';
import { Part } from '../reach/part.js';
import { State } from '../state.js';
import { type Column, DataTable } from '../table/data-table.js';
import { type Counted, countedOf } from './counted.js';
import { Legend } from './legend.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { ProvinceMap } from './province-map.js';

const WorldMap = lazy(() => loaded(() => import('./world-map.js')));
const china = 'gb2260:000000';

/** How many organizations are where: a map of China, a map of the world, and both as tables. */
export function RegionsInsight() {
  const words = useWords();
  const insight = useInsightWords();
  const number = useNumbers();
  const percent = usePercent();
  const [address, change] = useAddress();
  const kind = address.get('kind') as OrganizationKind | null;
  const ofKind = kind ? { kind: { eq: kind } } : {};
  const variables = { inChina: { ...ofKind, region: { within: china } }, where: ofKind };
  const asked = useAnswer(regions, variables);
  const provinces = countedOf(asked.answer?.provinces.nodes ?? [], insight.unknownRegion).map((each) =>
    each.id === china ? { ...each, name: `${each.name} · ${insight.noProvince}` } : each,
  );
  const countries = countedOf(asked.answer?.countries.nodes ?? [], insight.unknownRegion);
  const cities = countedOf(asked.answer?.cities.nodes ?? [], insight.unknownRegion);
  const allCities = asked.answer?.cities.totalCount ?? 0;
  const addressOf = (region: string): string =>
    `/?${new URLSearchParams({ region, ...(kind && { kind }) }).toString()}`;
  const columnsFor = (counts: readonly Counted[], cut = false): Column<Counted>[] => {
    const all = counts.reduce((sum, { count }) => sum + count, 0);
    return [
      {
        label: insight.inRegion,
        value: ({ name }) => name,
        cell: ({ id, name }) => (id ? <Link href={addressOf(id)}>{name}</Link> : name),
      },
      { label: insight.organizations, value: ({ count }) => count },
      // Of a list that is cut, the whole is not known.
      ...(cut
        ? []
        : [
            {
              label: insight.share,
              value: ({ count }: Counted) => count / all,
              cell: ({ count }: Counted) => percent(count / all),
            },
          ]),
    ];
  };
  const most = (counts: readonly Counted[]): number => Math.max(0, ...placed(counts).map(({ count }) => count));
  const mostOfProvinces = most(provinces.filter(({ id }) => id !== china));
  return (
    <>
      <div className="facets">
        <label>
          {words.kind}
          <select value={kind ?? ''} onChange={({ target }) => change({ kind: target.value })}>
            <option value="">{words.all}</option>
            {Object.entries(words.kinds).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <State asked={asked} />
      {asked.answer && (
        <>
          <h2>{insight.provinces}</h2>
          <Legend most={mostOfProvinces} />
          <ProvinceMap counts={provinces} most={mostOfProvinces} addressOf={addressOf} />
          <DataTable
            caption={insight.provinces}
            file="provinces"
            csvLabel={insight.csv}
            columns={columnsFor(provinces)}
            rows={provinces}
            keyOf={({ id }) => id ?? ''}
          />
          <h2>{insight.countries}</h2>
          {placed(countries).length > 1 && (
            <Part meanwhile={<div className="world" />}>
              <Legend most={most(countries)} />
              <WorldMap label={insight.countries} counts={countries} most={most(countries)} />
            </Part>
          )}
          <DataTable
            caption={insight.countries}
            file="countries"
            csvLabel={insight.csv}
            columns={columnsFor(countries)}
            rows={countries}
            keyOf={({ id }) => id ?? ''}
          />
          <h2>{insight.cities}</h2>
          <Plot
            label={insight.cities}
            categories={plotted(cities).map(({ name }) => name)}
            series={[{ label: insight.organizations, values: plotted(cities).map(({ count }) => count) }]}
          />
          <DataTable
            caption={insight.cities}
            file="cities"
            csvLabel={insight.csv}
            columns={columnsFor(cities, allCities > cities.length)}
            rows={cities}
            keyOf={({ id }) => id ?? ''}
          />
          {allCities > cities.length && <p>{insight.firstOf(number(cities.length), number(allCities))}</p>}
          <PlaygroundLink question={regions} variables={variables} />
        </>
      )}
    </>
  );
}

const placed = (counts: readonly Counted[]): Counted[] => counts.filter(({ id }) => id !== null);

const plotted = (counts: readonly Counted[]): Counted[] => placed(counts).slice(0, 20);
