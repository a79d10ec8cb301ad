import { useAddress } from '../address.js';
import { Evidence } from '../evidence.js';
import { Face } from '../face.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { useWords } from '../language/language.js';
import { usePages } from '../pages.js';
import { commitments } from '../questions/insight-questions.js';
import type { InsightCommitmentsQuery, OrganizationKind } from '../questions/types.js';
import { DataTable } from '../table/data-table.js';
import { Answered } from './frame.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { inRegion, RegionChoice } from './region-choice.js';

type Undertaker = InsightCommitmentsQuery['organizations']['nodes'][number];
type Commitment = Undertaker['commitments'][number];

const kinds: readonly OrganizationKind[] = ['ALLIANCE', 'GOVERNMENT_BODY', 'ENTERPRISE', 'SCHOOL', 'PARK'];
const states = ['past', 'ahead', 'yearly', 'ongoing'] as const;

/** What was undertaken and until when, beside what is recorded of the same organization. */
export function CommitmentsInsight() {
  const words = useWords();
  const insight = useInsightWords();
  const number = useNumbers();
  const date = useDates();
  const [address, change] = useAddress();
  const kind = (address.get('kind') ?? kinds[0]) as OrganizationKind;
  const variables = { where: { kind: { eq: kind }, ...inRegion(address.get('region')) } };
  const { asked, rows, totalCount, more } = usePages(commitments, variables, (answer) => answer.organizations);
  const undertakers = rows.filter(({ commitments }) => commitments.length > 0);
  const lines = undertakers.flatMap((of) => of.commitments.map((commitment) => ({ of, commitment })));
  const amount = ({ min, max, unit }: Commitment): string =>
    [
      [...new Set([min, max])]
        .filter((bound) => bound !== null)
        .map(number)
        .join('–'),
      unit,
    ]
      .filter(Boolean)
      .join(' ');
  const when = ({ period, due }: Commitment): string =>
    ({ PER_YEAR: words.perYear, ONGOING: words.ongoing, BY_DATE: due ? words.due(date(due)) : words.undated })[period];
  return (
    <>
      <div className="facets">
        <label>
          {words.kind}
          <select value={kind} onChange={({ target }) => change({ kind: target.value })}>
            {kinds.map((value) => (
              <option key={value} value={value}>
                {words.kinds[value]}
              </option>
            ))}
          </select>
        </label>
        <RegionChoice />
      </div>
      <Answered asked={asked} more={more}>
        <p role="status">{insight.commitmentsLooked(number(rows.length), number(totalCount ?? rows.length))}</p>
        {lines.length === 0 ? (
          <p>{insight.noRows}</p>
        ) : (
          <>
            <Plot
              label={insight.tabs.commitments}
              categories={undertakers.slice(0, plotted).map(({ name }) => name)}
              series={states.map((state) => ({
                label: insight.states[state],
                values: undertakers
                  .slice(0, plotted)
                  .map(({ commitments }) => commitments.filter((each) => stateOf(each) === state).length),
              }))}
              stacked
            />
            <p>{insight.recordedHint}</p>
            <DataTable
              caption={insight.tabs.commitments}
              file="commitments"
              csvLabel={insight.csv}
              rows={lines}
              keyOf={({ of, commitment }) => `${of.id} ${commitment.id}`}
              columns={[
                { label: insight.organization, value: ({ of }) => of.name, cell: ({ of }) => <Face face={of} /> },
                { label: insight.activity, value: ({ commitment }) => commitment.activity },
                { label: insight.undertaken, value: ({ commitment }) => amount(commitment) || null },
                { label: insight.due, value: ({ commitment }) => when(commitment) },
                { label: insight.undertakenBy, value: ({ commitment }) => commitment.by.name },
                { label: insight.members, value: ({ of }) => ('members' in of ? of.members.totalCount : null) },
                { label: insight.cooperations, value: ({ of }) => of.cooperations.totalCount },
                { label: insight.internships, value: ({ of }) => of.internships.totalCount },
                { label: insight.events, value: ({ of }) => of.events.totalCount },
                {
                  label: insight.documents,
                  value: ({ commitment }) => commitment.evidence.map(({ document }) => document.title).join('; '),
                  cell: ({ commitment }) => <Evidence evidence={commitment.evidence} />,
                },
              ]}
            />
          </>
        )}
        <PlaygroundLink question={commitments} variables={{ ...variables, after: null }} />
      </Answered>
    </>
  );
}

const plotted = 20;

function stateOf({ period, due }: Commitment): (typeof states)[number] {
  if (period === 'PER_YEAR') return 'yearly';
  if (period === 'ONGOING' || !due) return 'ongoing';
  // A year or a month is over when its last day is.
  const today = new Date().toISOString().slice(0, due.length);
  return due < today ? 'past' : 'ahead';
}
