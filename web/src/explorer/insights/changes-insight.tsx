import { useAddress } from '../address.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { useWords } from '../language/language.js';
import { changes } from '../questions/insight-questions.js';
import type { DiffBasis, TieChangesFragment } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { DataTable } from '../table/data-table.js';
import { Answered } from './frame.js';
import { PlaygroundLink } from './playground-link.js';
import { Plot } from './plot.js';
import { inRegion, RegionChoice } from './region-choice.js';

/** Which ties were added, ended or changed between two dates. */
export function ChangesInsight() {
  const words = useWords();
  const insight = useInsightWords();
  const number = useNumbers();
  const [address, change] = useAddress();
  const today = new Date();
  const from = address.get('from') ?? `${today.getFullYear() - 1}-${today.toISOString().slice(5, 10)}`;
  const to = address.get('to') ?? today.toISOString().slice(0, 10);
  const basis = (address.get('basis') ?? 'VALID_TIME') as DiffBasis;
  const variables = { from, to, basis, scope: { where: inRegion(address.get('region')) } };
  const sound = from < to;
  const asked = useAnswer(changes, sound ? variables : null);
  const diff = asked.answer?.networkDiff;
  const counts = diff?.counts ?? [];
  return (
    <>
      <div className="facets">
        {(
          [
            ['from', insight.from, from],
            ['to', insight.to, to],
          ] as const
        ).map(([name, label, value]) => (
          <label key={name}>
            {label}
            <input
              type="date"
              value={value}
              required
              onChange={({ target }) => target.value && change({ [name]: target.value }, { replace: true })}
            />
          </label>
        ))}
        <label>
          {insight.basis}
          <select value={basis} onChange={({ target }) => change({ basis: target.value })}>
            {Object.entries(insight.bases).map(([value, told]) => (
              <option key={value} value={value}>
                {told}
              </option>
            ))}
          </select>
        </label>
        <RegionChoice />
      </div>
      <p>{insight.basisHints[basis]}</p>
      {!sound && (
        <p role="alert" className="alarm">
          {insight.badDates}
        </p>
      )}
      <Answered asked={asked}>
        {diff && (
          <p role="status">
            {basis === 'VALID_TIME' && insight.diffNote(number(diff.undated), number(diff.imprecise))}
          </p>
        )}
        {counts.length === 0 ? (
          <p>{insight.noRows}</p>
        ) : (
          <>
            <Plot
              label={insight.tabs.changes}
              categories={counts.map(({ kind }) => words.ties[kind])}
              series={(['added', 'ended', 'changed'] as const).map((what) => ({
                label: insight[what],
                values: counts.map((count) => count[what]),
              }))}
            />
            <DataTable
              caption={insight.tabs.changes}
              file="changes-by-kind"
              csvLabel={insight.csv}
              rows={counts}
              keyOf={({ kind }) => kind}
              columns={[
                { label: words.tieKinds, value: ({ kind }) => words.ties[kind] },
                { label: insight.before, value: ({ before }) => before },
                { label: insight.added, value: ({ added }) => added },
                { label: insight.ended, value: ({ ended }) => ended },
                { label: insight.changed, value: ({ changed }) => changed },
                { label: insight.after, value: ({ after }) => after },
              ]}
            />
          </>
        )}
        {diff &&
          (['added', 'ended', 'changed'] as const).map((what) => <Changes key={what} what={what} list={diff[what]} />)}
        <PlaygroundLink question={changes} variables={variables} />
      </Answered>
    </>
  );
}

function Changes({ what, list }: { what: 'added' | 'ended' | 'changed'; list: TieChangesFragment }) {
  const words = useWords();
  const insight = useInsightWords();
  const number = useNumbers();
  const date = useDates();
  if (list.totalCount === 0) return null;
  return (
    <>
      <DataTable
        caption={insight.changeLists[what](number(list.totalCount))}
        file={`changes-${what}`}
        csvLabel={insight.csv}
        rows={list.nodes.map((node, index) => ({ ...node, index }))}
        keyOf={({ index }) => String(index)}
        columns={[
          {
            label: insight.when,
            value: ({ at }) => at,
            cell: ({ at }) => (at ? date(at) : words.undated),
          },
          { label: words.tieKinds, value: ({ kind }) => words.ties[kind] },
          {
            label: insight.what,
            value: ({ sentence, fields }) => [sentence, ...fields.map(tellField)].join(' '),
            cell: ({ sentence, fields }) => (
              <>
                {sentence}
                {fields.map((field) => (
                  <small key={field.field}>{tellField(field)}</small>
                ))}
              </>
            ),
          },
          {
            label: insight.documents,
            value: ({ documents }) => documents.map(({ title }) => title).join('; '),
            cell: ({ documents }) =>
              documents.map(({ id, title, url }) => (
                <div key={id}>
                  {url && /^https?:/.test(url) ? (
                    <a href={url} rel="noreferrer external" target="_blank">
                      {title}
                    </a>
                  ) : (
                    <cite>{title}</cite>
                  )}
                </div>
              )),
          },
        ]}
      />
      {list.totalCount > list.nodes.length && (
        <p>{insight.firstOf(number(list.nodes.length), number(list.totalCount))}</p>
      )}
    </>
  );
}

function tellField({ field, before, after }: TieChangesFragment['nodes'][number]['fields'][number]): string {
  return `${field}: ${before ?? '–'} → ${after ?? '–'}`;
}
