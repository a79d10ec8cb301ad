import { type ReactNode, useId, useState } from 'react';
import type { Cell } from '../../cell.js';
import { csvOf, save } from '../../csv.js';
import { useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { useWords } from '../language/language.js';

export interface Column<Row> {
  readonly label: string;
  /** What stands in the cell, and in the CSV. */
  readonly value: (row: Row) => Cell;
  /** What the page shows instead. */
  readonly cell?: (row: Row) => ReactNode;
  /** What it shows is more than a figure. */
  readonly wide?: boolean;
  /** It holds whole sentences, which want room. */
  readonly prose?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  /** The name of the CSV, without its ending. */
  readonly file: string;
  readonly csvLabel: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that scrolls within itself on narrow screens, and can be taken along as CSV. */
export function DataTable<Row>({ caption, file, csvLabel, columns, rows, keyOf }: Props<Row>) {
  const number = useNumbers();
  const title = useId();
  const words = useWords();
  const { noRows } = useInsightWords();
  const [failed, setFailed] = useState(false);
  const shown = ({ value, cell }: Column<Row>, row: Row): ReactNode => {
    if (cell) return cell(row);
    const plain = value(row);
    return typeof plain === 'number' ? number(plain) : (plain ?? '–');
  };
  /** Figures stand one below the other, unless what is shown in their place is more than a figure. */
  const ranged = ({ value, wide, prose }: Column<Row>): string | undefined => {
    if (prose) return 'prose';
    return !wide && rows.some((row) => typeof value(row) === 'number') ? 'number' : undefined;
  };
  const take = async (): Promise<void> => {
    setFailed(false);
    const csv = await csvOf(
      columns.map(({ label }) => label),
      rows.map((row) => columns.map(({ value }) => value(row))),
    );
    save(`${file}.csv`, 'text/csv;charset=utf-8', csv);
  };
  return (
    <div className="table">
      <div className="table-head">
        <h3 id={title}>{caption}</h3>
        <button
          type="button"
          onClick={() => take().catch(() => setFailed(true))}
          aria-label={`${csvLabel}: ${caption}`}
        >
          {csvLabel}
        </button>
      </div>
      {failed && (
        <p className="alarm" role="alert">
          {words.partFailed}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll" aria-labelledby={title} tabIndex={0}>
        <table aria-labelledby={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" className={ranged(column)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.label} className={ranged(column)}>
                    {shown(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p>{noRows}</p>}
    </div>
  );
}
