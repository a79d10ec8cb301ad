import { useAddress } from '../address.js';
import { Face } from '../face.js';
import { useDates, useNumbers, usePercent } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { useWords } from '../language/language.js';
import { usePages } from '../pages.js';
import { activation } from '../questions/insight-questions.js';
import { DataTable } from '../table/data-table.js';
import { Answered } from './frame.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { inRegion, RegionChoice } from './region-choice.js';

/** How much of each alliance is alive, and which of its members do nothing. */
export function ActivationInsight() {
  const words = useWords();
  const insight = useInsightWords();
  const number = useNumbers();
  const percent = usePercent();
  const date = useDates();
  const [address, change] = useAddress();
  const asOf = address.get('asOf');
  const variables = { where: { kind: { eq: 'ALLIANCE' as const }, ...inRegion(address.get('region')) }, asOf };
  const { asked, rows, totalCount, more } = usePages(activation, variables, (answer) => answer.organizations);
  const alliances = rows.flatMap((row) => ('activation' in row ? [row] : []));
  return (
    <>
      <div className="facets">
        <RegionChoice />
        <label>
          {words.asOf}
          <input
            type="date"
            value={asOf ?? ''}
            onChange={({ target }) => change({ asOf: target.value }, { replace: true })}
          />
        </label>
      </div>
      <p>{insight.activationNote}</p>
      <Answered asked={asked} more={more}>
        <p role="status">{words.results(number(totalCount ?? alliances.length))}</p>
        <Plot
          label={insight.tabs.activation}
          categories={alliances.map(({ name }) => name)}
          series={[
            { label: insight.active, values: alliances.map((each) => each.activation.activeMembers) },
            {
              label: insight.idle,
              values: alliances.map((each) => each.activation.members - each.activation.activeMembers),
            },
          ]}
          stacked
        />
        <DataTable
          caption={insight.tabs.activation}
          file="alliances-at-work"
          csvLabel={insight.csv}
          rows={alliances}
          keyOf={({ id }) => id}
          columns={[
            { label: insight.alliance, value: ({ name }) => name, cell: (row) => <Face face={row} /> },
            { label: insight.known, value: (row) => row.activation.members },
            {
              label: insight.declared,
              value: (row) => row.activation.coverage.declaredAtLeast,
              cell: ({ activation: { coverage } }) =>
                coverage.declaredAtLeast ? insight.declaredAtLeast(number(coverage.declaredAtLeast)) : '–',
            },
            { label: insight.active, value: (row) => row.activation.activeMembers },
            {
              label: insight.idle,
              value: (row) => row.activation.dormantMembers.totalCount,
              wide: true,
              cell: ({ activation: { dormantMembers } }) => (
                <details>
                  <summary>{number(dormantMembers.totalCount)}</summary>
                  <ul>
                    {dormantMembers.nodes.map((face) => (
                      <li key={face.id}>
                        <Face face={face} />
                      </li>
                    ))}
                  </ul>
                  {dormantMembers.totalCount > dormantMembers.nodes.length && (
                    <small>
                      {insight.firstOf(number(dormantMembers.nodes.length), number(dormantMembers.totalCount))}
                    </small>
                  )}
                </details>
              ),
            },
            {
              label: insight.pairs,
              value: (row) => row.activation.activePairs,
              cell: ({ activation: { activePairs, possiblePairs } }) =>
                `${number(activePairs)} / ${number(possiblePairs)}`,
            },
            {
              label: insight.rate,
              value: (row) => row.activation.rate,
              cell: (row) => (row.activation.rate === null ? '–' : percent(row.activation.rate)),
            },
            {
              label: insight.lastActivity,
              value: (row) => row.activation.lastActivity,
              cell: (row) => (row.activation.lastActivity ? date(row.activation.lastActivity) : words.undated),
            },
          ]}
        />
        <PlaygroundLink question={activation} variables={{ ...variables, after: null }} />
      </Answered>
    </>
  );
}
