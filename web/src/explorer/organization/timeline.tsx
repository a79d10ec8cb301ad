import { useState } from 'react';
import { edgeColours } from '../graph/look.js';
import type { EdgeKind } from '../graph/picture.js';
import { useScheme } from '../graph/use-scheme.js';
import { useGraphWords } from '../graph/words/words.js';
import { useDates, useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { timeline } from '../questions/questions.js';
import type { TimelineQuery } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { When } from '../tie.js';
import './timeline.css';
import { type Axis, axisOf, held, placeOf, type Span, startOfDate } from './years.js';

interface Row extends Span {
  readonly id: string;
  readonly text: string;
  readonly kind: EdgeKind | null;
  /** It happened, and did not last. */
  readonly moment: boolean;
}

interface Props {
  readonly id: string;
  readonly asOf: string | null;
  /** Of a view that was cited, the moment by which its ties were recorded. */
  readonly recorded: string | null;
  readonly onChange: (asOf: string | undefined) => void;
}

/** Ties, people and events of an organization over the years; a year chosen here is that of the page. */
export function Timeline({ id, asOf, recorded, onChange }: Props) {
  const own = useGraphWords();
  const words = useWords();
  const number = useNumbers();
  const asked = useAnswer(timeline, { id, ties: recorded ? { asOfRecorded: recorded } : null });
  const organization = asked.answer?.organization;
  if (!organization) return <State asked={asked} />;
  const groups = groupsOf(organization);
  const axis = axisOf(
    groups.flatMap(({ rows }) => rows),
    new Date().getFullYear(),
  );
  if (!axis) return null;
  const headings = { ties: own.tieRows, people: words.people, events: words.events };
  const undated = groups.reduce((sum, { undated }) => sum + undated, 0);
  return (
    <section className="timeline">
      <h2>{own.timeline}</h2>
      <small>{own.timelineHint}</small>
      <div className="years">
        {axis.named.map((year) => (
          <button
            key={year}
            type="button"
            aria-pressed={asOf === String(year)}
            aria-label={own.asOfYear(String(year))}
            style={{ left: `${placeOf({ from: String(year), to: null }, axis).left}%` }}
            onClick={() => onChange(asOf === String(year) ? undefined : String(year))}
          >
            {year}
          </button>
        ))}
      </div>
      {groups.map(
        ({ name, rows, cut }) =>
          rows.length > 0 && <Rows key={name} heading={headings[name]} rows={rows} axis={axis} asOf={asOf} cut={cut} />,
      )}
      {undated > 0 && <small>{own.noDates(number(undated))}</small>}
    </section>
  );
}

interface RowsProps {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly asOf: string | null;
  readonly cut: { readonly shown: number; readonly all: number } | undefined;
}

const firstRows = 6;

function Rows({ heading, rows, axis, asOf, cut }: RowsProps) {
  const own = useGraphWords();
  const words = useWords();
  const number = useNumbers();
  const date = useDates();
  const scheme = useScheme();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, firstRows);
  const line = asOf && { left: `${placeOf({ from: asOf, to: asOf }, axis).left}%` };
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {shown.map((row) => {
          const { left, width } = placeOf(row, axis);
          const [then, open] = [asOf !== null && held(row, asOf), row.to === null && !row.moment];
          return (
            <li key={row.id} className={asOf && !then ? 'faded' : undefined}>
              {row.text} {row.kind === 'PERSON' && <When since={row.from} until={row.to} />}
              {row.kind === null && row.from && <small>{date(row.from)}</small>}
              {then && <span className="hidden"> · {own.holds}</span>}
              <div className="track" aria-hidden="true">
                <span
                  className={row.moment ? 'moment' : open ? 'bar open' : 'bar'}
                  style={{
                    left: `${left}%`,
                    width: row.moment ? undefined : `${width}%`,
                    color: row.kind ? edgeColours[row.kind][scheme] : undefined,
                  }}
                />
                {line && startOfDate(asOf) >= axis.first && startOfDate(asOf) < axis.end && (
                  <span className="now" style={line} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < rows.length && (
        <button type="button" onClick={() => setAll(true)}>
          {own.moreRows(number(rows.length - shown.length))}
        </button>
      )}
      {cut && <small>{words.firstOf(number(cut.shown), number(cut.all))}</small>}
    </section>
  );
}

type Shown = NonNullable<TimelineQuery['organization']>;

function groupsOf({ relationships, positions, events }: Shown) {
  const ties = relationships.nodes.map(({ id, sentence, kind, status, since, until }) => {
    // It is over, and nobody says since when: only its beginning is known.
    const moment = status === 'ENDED' && until === null;
    return { id, text: sentence, kind, from: since, to: until, moment };
  });
  const people = positions.nodes.map(({ id, title, person, since, until }) => {
    return { id, text: `${person.name} · ${title}`, kind: 'PERSON' as const, from: since, to: until, moment: false };
  });
  const happened = events.nodes.map(({ id, title, date }) => {
    return { id, text: title, kind: null, from: date, to: date, moment: true };
  });
  return [
    group('ties', ties, relationships.totalCount),
    group('people', people, positions.totalCount),
    group('events', happened, events.totalCount),
  ];
}

function group(name: 'ties' | 'people' | 'events', told: readonly Row[], all: number) {
  const rows = told
    .filter(({ from, to }) => from ?? to)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.text.localeCompare(b.text));
  const cut = all > told.length ? { shown: told.length, all } : undefined;
  return { name, rows, undated: told.length - rows.length, cut };
}
