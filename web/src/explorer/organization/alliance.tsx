import { Face } from '../face.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import type { Shown } from './organization-page.js';

type Props = Pick<Extract<Shown, { coverage: unknown }>, 'coverage' | 'activation'>;

/** How much of an alliance's membership is known, and which of its members do nothing. */
export function Alliance({ coverage, activation }: Props) {
  const words = useWords();
  const number = useNumbers();
  const { members, activeMembers, activePairs, possiblePairs, dormantMembers } = activation;
  return (
    <section>
      <h2>{words.coverage}</h2>
      <p>{words.coverageText(number(coverage.known), number(coverage.declaredAtLeast))}</p>
      <h2>{words.activation}</h2>
      <p>{words.activationText(number(activeMembers), number(members), number(activePairs), number(possiblePairs))}</p>
      <details>
        <summary>{words.dormant(number(dormantMembers.totalCount))}</summary>
        <ul>
          {dormantMembers.nodes.map((face) => (
            <li key={face.id}>
              <Face face={face} />
            </li>
          ))}
        </ul>
        {dormantMembers.totalCount > dormantMembers.nodes.length && (
          <small>{words.firstOf(number(dormantMembers.nodes.length), number(dormantMembers.totalCount))}</small>
        )}
      </details>
    </section>
  );
}
