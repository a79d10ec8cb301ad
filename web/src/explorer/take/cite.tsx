import { useState } from 'react';
import { Link } from 'wouter';
import { useTakeWords } from '../language/take/take-words.js';
import type { SourceFragment } from '../questions/types.js';
import { Reference } from './reference.js';

interface Props {
  readonly id: string;
  /** The fact in words. */
  readonly title: string;
  readonly evidence: readonly SourceFragment[];
}

/** How to cite one fact, and the way to its history. */
export function Cite({ id, title, evidence }: Props) {
  const words = useTakeWords();
  const [open, setOpen] = useState(false);
  const address = `/fact?${new URLSearchParams({ id })}`;
  return (
    <details className="cite" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words.cite}
        <span className="hidden"> {title}</span>
      </summary>
      {open && (
        <>
          <Reference title={title} address={address} documents={evidence.map(({ document }) => document)} />
          <Link href={address}>{words.openFact}</Link>
        </>
      )}
    </details>
  );
}
