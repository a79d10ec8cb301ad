import { useRef, useState } from 'react';
import { Drawing, type DrawingHandle } from '../explorer/graph/drawing.js';
import type { Picture, Point } from '../explorer/graph/picture.js';
import '../explorer/graph/graph.css';
import { LanguageContext } from '../explorer/language/language.js';
import type { Language } from '../language.js';

const noPins: ReadonlyMap<string, Point> = new Map();

/** An answer as the explorer draws it. */
export default function AnswerDrawing({ picture, language }: { picture: Picture; language: Language }) {
  const handle = useRef<DrawingHandle>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [pins, setPins] = useState(noPins);
  return (
    <LanguageContext value={language}>
      <Drawing
        picture={picture}
        pins={pins}
        selected={selected}
        handle={handle}
        onSelect={setSelected}
        onPin={(id, point) => setPins((before) => new Map(before).set(id, point))}
      />
    </LanguageContext>
  );
}
