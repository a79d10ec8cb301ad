import type { OrganizationKind, RelationshipStatus } from '../questions/types.js';
import { cornersOf, edgeColours, nodeLooks, strokeOf } from './look.js';
import type { EdgeKind } from './picture.js';
import { useScheme } from './use-scheme.js';

/** The shape of a kind, as in the picture. */
export function NodeMark({ kind }: { kind: OrganizationKind }) {
  const scheme = useScheme();
  const look = nodeLooks[kind];
  const corners = cornersOf(look.shape);
  return (
    <svg className="mark" viewBox="-1.3 -1.3 2.6 2.6" width="16" height="16" aria-hidden="true" fill={look[scheme]}>
      {corners ? <polygon points={corners} /> : <circle r="1" />}
    </svg>
  );
}

/** The line of a kind of tie or of a grade, as in the picture. */
export function EdgeMark({ kind, status }: { kind?: EdgeKind; status: RelationshipStatus | null }) {
  const scheme = useScheme();
  const { width, dash, gap } = strokeOf(status);
  return (
    <svg className="mark" viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">
      <path
        d="M0 5H34"
        stroke={kind ? edgeColours[kind][scheme] : 'currentColor'}
        strokeWidth={width}
        strokeDasharray={gap ? `${dash} ${gap}` : undefined}
      />
    </svg>
  );
}
