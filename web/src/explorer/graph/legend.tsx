import type { ReactNode } from 'react';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import type { OrganizationKind, RelationshipStatus } from '../questions/types.js';
import { EdgeMark, NodeMark } from './mark.js';
import type { EdgeKind, Picture } from './picture.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly picture: Picture;
  /** Kinds and grades that are left out. */
  readonly off: readonly string[];
  readonly onChange: (off: readonly string[]) => void;
}

/** What the shapes and lines of the picture mean, how many there are of each, and the choice to leave them out. */
export function Legend({ picture, off, onChange }: Props) {
  const words = useWords();
  const own = useGraphWords();
  const rows = <Value extends string>(
    heading: string,
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
    mark: (value: Value) => ReactNode,
  ) => (
    <Rows
      heading={heading}
      rows={countsOf(values).map(([value, count]) => ({ value, count, name: names[value], mark: mark(value) }))}
      off={off}
      onChange={onChange}
    />
  );
  return (
    <section className="legend">
      <h2>{own.legend}</h2>
      <small>{own.legendHint}</small>
      {rows<OrganizationKind>(
        own.kinds,
        picture.nodes.map(({ kind }) => kind),
        words.kinds,
        (kind) => (
          <NodeMark kind={kind} />
        ),
      )}
      {rows<EdgeKind>(
        own.ties,
        picture.edges.map(({ kind }) => kind),
        own.edges,
        (kind) => (
          <EdgeMark kind={kind} status="OPERATING" />
        ),
      )}
      {rows<RelationshipStatus>(
        own.grades,
        picture.edges.flatMap(({ status }) => status ?? []),
        words.grades,
        (status) => (
          <EdgeMark status={status} />
        ),
      )}
    </section>
  );
}

interface Row {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly mark: ReactNode;
}

function Rows({ heading, rows, off, onChange }: Omit<Props, 'picture'> & { heading: string; rows: readonly Row[] }) {
  const number = useNumbers();
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend>{heading}</legend>
      {rows.map(({ value, name, count, mark }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={!off.includes(value)}
            onChange={({ target }) => onChange(target.checked ? off.filter((each) => each !== value) : [...off, value])}
          />
          {mark} {name} <small>{number(count)}</small>
        </label>
      ))}
    </fieldset>
  );
}

function countsOf<Value extends string>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
