import { type PointerEvent, useState } from 'react';
import type { Point } from './picture.js';

/** Takes a line drawn by hand over the picture. */
export function Lasso({ onDone }: { onDone: (line: readonly Point[]) => void }) {
  const [line, setLine] = useState<readonly Point[]>([]);
  const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent): Point => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  return (
    <svg
      className="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([placeOf(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length) setLine([...line, placeOf(event)]);
      }}
      onPointerUp={() => onDone(line)}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
