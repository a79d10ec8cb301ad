import { useTakeWords } from '../language/take/take-words.js';

/** A fact field by field, as the history has it: the names of fields are those of the interchange format. */
export function Recorded({ fact }: { fact: string | null }) {
  const words = useTakeWords();
  if (fact === null) return <p>{words.takenBack}</p>;
  return (
    <dl className="recorded">
      {fieldsOf(fact).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function fieldsOf(fact: string): (readonly [string, unknown])[] {
  try {
    return Object.entries(JSON.parse(fact) as Record<string, unknown>);
  } catch {
    return [['', fact]];
  }
}
