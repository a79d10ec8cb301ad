import { useState } from 'react';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { organizationPage } from '../questions/questions.js';
import type { RelationshipFilter, RelationshipKind, TieFragment } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { Tie } from '../tie.js';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly TieFragment[];
}

interface Props {
  readonly id: string;
  readonly asOf: string | null;
  /** Which of them. */
  readonly where: RelationshipFilter | null;
}

/** Its ties by kind, the latest first. */
export function Ties({ id, asOf, where, first }: Props & { first: Page }) {
  const words = useWords();
  const number = useNumbers();
  return (
    <section>
      <h2>{words.tiesHeading(number(first.totalCount))}</h2>
      {first.totalCount === 0 && <p>{words.noTies}</p>}
      <TiesPage key={`${asOf} ${first.pageInfo.endCursor}`} id={id} asOf={asOf} where={where} page={first} />
    </section>
  );
}

function TiesPage({ id, asOf, where, page }: Props & { page: Page }) {
  const words = useWords();
  const number = useNumbers();
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAnswer(organizationPage, after ? { id, ties: where, asOf, after } : null);
  const next = asked.answer?.organization?.relationships;
  const kinds = Object.keys(words.ties) as RelationshipKind[];
  return (
    <>
      {kinds.map((kind) => {
        const ties = page.nodes.filter((tie) => tie.kind === kind);
        return (
          ties.length > 0 && (
            <section key={kind}>
              <h3>
                {words.ties[kind]} <small>{number(ties.length)}</small>
              </h3>
              {ties.map((tie) => (
                <Tie key={tie.id} tie={tie} of={id} />
              ))}
            </section>
          )
        );
      })}
      <State asked={asked} />
      {next ? (
        <TiesPage id={id} asOf={asOf} where={where} page={next} />
      ) : (
        page.pageInfo.hasNextPage && (
          <button type="button" onClick={() => setAfter(page.pageInfo.endCursor)}>
            {words.more}
          </button>
        )
      )}
    </>
  );
}
