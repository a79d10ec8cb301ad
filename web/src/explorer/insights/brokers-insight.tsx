import { useAddress } from '../address.js';
import { Face } from '../face.js';
import { useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { usePages } from '../pages.js';
import { brokers } from '../questions/insight-questions.js';
import { DataTable } from '../table/data-table.js';
import { Answered } from './frame.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { inRegion, RegionChoice } from './region-choice.js';

const plotted = 20;
const roles = ['coordinator', 'gatekeeper', 'representative', 'consultant', 'liaison'] as const;

/** Who connects others that are not tied to each other, in which role. */
export function BrokersInsight() {
  const insight = useInsightWords();
  const number = useNumbers();
  const [address] = useAddress();
  const variables = { scope: { where: inRegion(address.get('region')) } };
  const { asked, rows, more } = usePages(brokers, variables, (answer) => answer.brokers);
  const analysis = asked.answer?.brokers.analysis;
  return (
    <>
      <div className="facets">
        <RegionChoice />
      </div>
      <Answered asked={asked} more={more}>
        {analysis && (
          <p role="status">
            {insight.brokersNote(number(analysis.organizations), number(analysis.pairs))}{' '}
            {analysis.wholeGraph && insight.wholeGraph} {analysis.sampled && insight.sampled}
          </p>
        )}
        {rows.length === 0 ? (
          <p>{insight.noRows}</p>
        ) : (
          <>
            <Plot
              label={insight.openPairs}
              categories={rows.slice(0, plotted).map(({ organization }) => organization.name)}
              series={[{ label: insight.openPairs, values: rows.slice(0, plotted).map(({ openPairs }) => openPairs) }]}
            />
            <DataTable
              caption={insight.tabs.brokers}
              file="brokers"
              csvLabel={insight.csv}
              rows={rows}
              keyOf={({ organization }) => organization.id}
              columns={[
                {
                  label: insight.organization,
                  value: ({ organization }) => organization.name,
                  cell: ({ organization }) => <Face face={organization} />,
                },
                { label: insight.openPairs, value: ({ openPairs }) => openPairs },
                {
                  label: insight.betweenness,
                  value: ({ betweenness }) => betweenness,
                  cell: ({ betweenness }) => number(Number(betweenness.toPrecision(4))),
                },
                ...roles.map((role) => ({
                  label: insight.roles[role],
                  value: (row: (typeof rows)[number]) => row.roles?.[role],
                })),
                {
                  label: insight.constraint,
                  value: ({ constraint }) => constraint,
                  cell: ({ constraint }) => (constraint === null ? '–' : number(Number(constraint.toPrecision(3)))),
                },
              ]}
            />
          </>
        )}
        <PlaygroundLink question={brokers} variables={{ ...variables, after: null }} />
      </Answered>
    </>
  );
}
