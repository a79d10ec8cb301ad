import { Link } from 'wouter';
import { organizationAddress } from './address.js';
import { useWords } from './language/language.js';
import type { FaceFragment } from './questions/types.js';

/** An organization in a line: its name as a link, its kind, its place. */
export function Face({ face: { id, name, kind, region } }: { face: FaceFragment }) {
  const words = useWords();
  return (
    <span className="face">
      <Link href={organizationAddress(id)}>{name}</Link>{' '}
      <small>
        <span className={`dot ${kind}`} aria-hidden="true" /> {words.kinds[kind]}
        {region && ` · ${region.name}`}
      </small>
    </span>
  );
}
