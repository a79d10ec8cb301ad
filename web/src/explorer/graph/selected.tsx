import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { graphAddress, organizationAddress } from '../address.js';
import { Evidence } from '../evidence.js';
import { Face } from '../face.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { oneTie, tiesInAll } from '../questions/questions.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { Standing } from '../tie.js';
import { NodeMark } from './mark.js';
import type { PictureNode } from './picture.js';
import { useGraphWords } from './words/words.js';

interface NodeProps {
  readonly node: PictureNode;
  readonly shownTies: number;
  readonly asOf: string | null;
  readonly central?: boolean;
  readonly pinned?: boolean;
  /** What one can do with it here. */
  readonly children: ReactNode;
}

/** The organization selected in the picture, and where to go from it. */
export function SelectedNode({ node, shownTies, asOf, central, pinned, children }: NodeProps) {
  const words = useWords();
  const own = useGraphWords();
  const number = useNumbers();
  const asked = useAnswer(tiesInAll, { id: node.id, ties: asOf ? { asOf } : null });
  const all = asked.answer?.organization?.relationships.totalCount;
  return (
    <section className="selected">
      <h2>{node.name}</h2>
      <p>
        <NodeMark kind={node.kind} /> {words.kinds[node.kind]}
        {node.region && ` · ${node.region.name}`}
        {central && ` · ${own.centre}`}
        {pinned && ` · ${own.pinned}`}
      </p>
      {all !== undefined && <p>{own.tiesShown(number(shownTies), number(all))}</p>}
      <p>
        <Link href={organizationAddress(node.id)}>{own.openPage}</Link>
        {' · '}
        <Link href={`/connection?from=${encodeURIComponent(node.id)}`}>{words.connectFromHere}</Link>
        {!central && (
          <>
            {' · '}
            <Link href={graphAddress(node.id)}>{own.drawPartners}</Link>
          </>
        )}
      </p>
      <div className="buttons">{children}</div>
    </section>
  );
}

/** The tie selected in the picture: its sentence, grade, dates and sources. */
export function SelectedEdge({ id, onClose }: { id: string; onClose: () => void }) {
  const own = useGraphWords();
  const asked = useAnswer(oneTie, { id });
  const tie = asked.answer?.node;
  return (
    <section className="selected" aria-live="polite">
      <State asked={asked} />
      {tie && 'sentence' in tie && (
        <>
          <p>{tie.sentence}</p>
          <Standing {...tie} />
          <p>
            <Face face={tie.source} />
            <br />
            <Face face={tie.target} />
          </p>
          <Evidence evidence={tie.evidence} />
        </>
      )}
      <button type="button" onClick={onClose}>
        {own.close}
      </button>
    </section>
  );
}
