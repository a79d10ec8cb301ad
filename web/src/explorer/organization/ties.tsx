import { useState } from 'react';
import { useAddress } from '../address.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { organizationPage, tieKinds } from '../questions/questions.js';
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
      <KindOfTies id={id} where={where} />
      {first.totalCount === 0 && <p>{words.noTies}</p>}
      <TiesPage
        key={`${asOf} ${where?.kind?.eq} ${first.pageInfo.endCursor}`}
        id={id}
        asOf={asOf}
        where={where}
        page={first}
      />
    </section>
  );
}

/** The choice of one kind, with how many there are of each. */
function KindOfTies({ id, where }: Omit<Props, 'asOf'>) {
  const words = useWords();
  const number = useNumbers();
  const [, change] = useAddress();
  const { kind, ...others } = where ?? {};
  const { answer } = useAnswer(tieKinds, { ties: { ...others, partner: { id: { eq: id } } } });
  const kinds = answer?.groupRelationships.nodes.flatMap(({ count, keys: [first] }) =>
    first?.key ? [{ kind: first.key as RelationshipKind, count }] : [],
  );
  const chosen = kind?.eq ?? '';
  if (!kinds || (kinds.length < 2 && !chosen)) return null;
  return (
    <div className="facets">
      <label>
        {words.tieKinds}
        <select value={chosen} onChange={({ target }) => change({ ties: target.value }, { replace: true })}>
          <option value="">
            {words.all} ({number(kinds.reduce((sum, { count }) => sum + count, 0))})
          </option>
          {chosen && !kinds.some((each) => each.kind === chosen) && (
            <option value={chosen}>{words.ties[chosen]} (0)</option>
          )}
          {kinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {words.ties[each.kind]} ({number(each.count)})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function TiesPage({ id, asOf, where, page }: Props & { page: Page }) {
  const words = useWords();
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
              <h3>{words.ties[kind]}</h3>
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
