import { Evidence } from '../evidence.js';
import { Face } from '../face.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import type { ConnectQuery } from '../questions/types.js';
import { Cite } from '../take/cite.js';
import { Standing } from '../tie.js';

type Path = ConnectQuery['paths']['paths'][number];

/** One connection: its organizations in a row with what joins each to the next, and what that rests on. */
export function PathCard({ path: { length, steps, scoreParts }, rank }: { path: Path; rank: number }) {
  const words = useWords();
  const number = useNumbers();
  const [first] = steps;
  return (
    <article className="path">
      <h3>{words.ranked(number(rank), words.steps(number(length)), words.grades[scoreParts.worstStatus])}</h3>
      <ol>
        {first && (
          <li>
            <Face face={first.from} />
          </li>
        )}
        {steps.map(({ sentence, relationship, positions, to }) => (
          <li key={to.id}>
            <div className="step">
              <p>{sentence}</p>
              {relationship && <Standing {...relationship} />}
              <Evidence evidence={relationship?.evidence ?? positions.flatMap(({ evidence }) => evidence)} />
              {relationship && <Cite id={relationship.id} title={sentence} evidence={relationship.evidence} />}
              {positions.map(({ id, title, evidence }) => (
                <Cite key={id} id={id} title={title} evidence={evidence} />
              ))}
            </div>
            <Face face={to} />
          </li>
        ))}
      </ol>
    </article>
  );
}
