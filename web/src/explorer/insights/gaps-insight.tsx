import { useAddress } from '../address.js';
import { Face } from '../face.js';
import { useNumbers, usePercent } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { usePages } from '../pages.js';
import { gaps } from '../questions/insight-questions.js';
import type { InsightGapsQuery, Sector } from '../questions/types.js';
import { DataTable } from '../table/data-table.js';
import { Answered } from './frame.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { inRegion, RegionChoice } from './region-choice.js';

type Cell = InsightGapsQuery['partnershipGaps']['cells']['nodes'][number];

/** Where two sectors are side by side without ties, and which pairs would be natural. */
export function GapsInsight() {
  const insight = useInsightWords();
  const number = useNumbers();
  const percent = usePercent();
  const [address, change] = useAddress();
  const one = (address.get('sector') ?? 'EDUCATION') as Sector;
  const other = (address.get('other') ?? 'INDUSTRY') as Sector;
  const variables = { scope: { where: inRegion(address.get('region')) }, sectors: [...new Set([one, other])] };
  const { asked, rows, totalCount, more } = usePages(gaps, variables, (answer) => answer.partnershipGaps.candidates);
  const result = asked.answer?.partnershipGaps;
  const cells = result?.cells.nodes ?? [];
  const placeAndSectors = ({ region, sectors: [first, second] }: Cell): string =>
    `${region.name} · ${
      first && second && first !== second
        ? insight.sectorsTogether(insight.sectors[first], insight.sectors[second])
        : first
          ? insight.sectors[first]
          : ''
    }`;
  const sectorChoice = (name: 'sector' | 'other', label: string, value: Sector) => (
    <label>
      {label}
      <select value={value} onChange={({ target }) => change({ [name]: target.value })}>
        {Object.entries(insight.sectors).map(([key, told]) => (
          <option key={key} value={key}>
            {told}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div className="facets">
        {sectorChoice('sector', insight.oneSector, one)}
        {sectorChoice('other', insight.otherSector, other)}
        <RegionChoice />
      </div>
      <Answered asked={asked} more={more}>
        {result && (
          <p role="status">
            {insight.gapsNote(number(result.organizationCount), number(result.unplacedCount))}{' '}
            {result.cells.totalCount > cells.length &&
              insight.firstOf(number(cells.length), number(result.cells.totalCount))}
          </p>
        )}
        {cells.length === 0 ? (
          <p>{insight.noRows}</p>
        ) : (
          <>
            <Plot
              label={insight.cells}
              categories={cells.map(placeAndSectors)}
              series={[
                { label: insight.tiedPairs, values: cells.map(({ tiedPairs }) => tiedPairs) },
                {
                  label: insight.untiedPairs,
                  values: cells.map(({ possiblePairs, tiedPairs }) => possiblePairs - tiedPairs),
                },
              ]}
              stacked
            />
            <DataTable
              caption={insight.cells}
              file="gaps"
              csvLabel={insight.csv}
              rows={cells}
              keyOf={({ region, sectors }) => `${region.id} ${sectors.join(' ')}`}
              columns={[
                { label: insight.placeAndSectors, value: placeAndSectors },
                {
                  label: insight.sides,
                  value: ({ sides }) =>
                    sides
                      .map(
                        ({ sector, tiedCount, organizationCount }) =>
                          `${insight.sectors[sector]} ${number(tiedCount)}/${number(organizationCount)}`,
                      )
                      .join(', '),
                },
                { label: insight.possiblePairs, value: ({ possiblePairs }) => possiblePairs },
                { label: insight.tiedPairs, value: ({ tiedPairs }) => tiedPairs },
                {
                  label: insight.tiedShare,
                  value: ({ tiedShare }) => tiedShare,
                  cell: ({ tiedShare }) => percent(tiedShare),
                },
              ]}
            />
          </>
        )}
        {rows.length > 0 && (
          <DataTable
            caption={`${insight.candidates} (${number(totalCount ?? rows.length)})`}
            file="candidates"
            csvLabel={insight.csv}
            rows={rows}
            keyOf={({ organizations }) => organizations.map(({ id }) => id).join(' ')}
            columns={[
              {
                label: insight.organization,
                value: ({ organizations }) => organizations.map(({ name }) => name).join(' – '),
                cell: ({ organizations }) =>
                  organizations.map((face) => (
                    <div key={face.id}>
                      <Face face={face} />
                    </div>
                  )),
              },
              {
                label: insight.reasons,
                value: ({ reasons }) => reasons.map(({ sentence }) => sentence).join(' '),
                cell: ({ reasons }) => (
                  <details>
                    <summary>{reasons.map(({ type }) => insight.reasonTypes[type]).join(', ')}</summary>
                    {reasons.map(({ type, sentence }) => (
                      <p key={type}>{sentence}</p>
                    ))}
                  </details>
                ),
              },
              {
                label: insight.score,
                value: ({ score }) => score,
                cell: ({ score }) => number(Number(score.toPrecision(3))),
              },
            ]}
          />
        )}
        <PlaygroundLink question={gaps} variables={{ ...variables, after: null }} />
      </Answered>
    </>
  );
}
