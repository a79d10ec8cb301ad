import { useMemo, useRef, useState } from 'react';
import type { ConnectQuery, ConnectQueryVariables } from '../questions/types.js';
import { Drawing, type DrawingHandle } from './drawing.js';
import './graph.css';
import { Legend } from './legend.js';
import { pictureOfPaths, placesOfPaths } from './paths-picture.js';
import { degrees, type Point, without } from './picture.js';
import { PictureTable } from './picture-table.js';
import { SelectedEdge, SelectedNode } from './selected.js';
import { TakePicture } from './take-picture.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly paths: ConnectQuery['paths']['paths'];
  readonly variables: ConnectQueryVariables;
  readonly asOf: string | null;
  /** Looks for connections that do not go through these. */
  readonly onAvoid: (ids: readonly string[]) => void;
}

const noPins: ReadonlyMap<string, Point> = new Map();

/** The ranked connections as one picture, from one side to the other. */
export function PathsDrawing({ paths, variables, asOf, onAvoid }: Props) {
  const own = useGraphWords();
  const drawing = useRef<DrawingHandle>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [edge, setEdge] = useState<string | null>(null);
  const [off, setOff] = useState<readonly string[]>([]);
  const [moved, setMoved] = useState(noPins);
  const whole = useMemo(() => pictureOfPaths(paths), [paths]);
  const picture = useMemo(
    () =>
      without(
        whole,
        ({ kind }) => off.includes(kind),
        ({ kind, status }) => off.includes(kind) || off.includes(status ?? ''),
      ),
    [whole, off],
  );
  const places = useMemo(() => new Map([...placesOfPaths(paths), ...moved]), [paths, moved]);
  const ends = new Set([variables.from, variables.to].flat());
  const node = picture.nodes.find(({ id }) => id === selected);
  const tie = picture.edges.find(({ id, kind }) => id === edge && kind !== 'PERSON');
  const select = (id: string | null) => {
    setSelected(id);
    setEdge(null);
  };
  return (
    <div className="paths-drawing">
      <h3>{own.drawn}</h3>
      <div className="beside">
        <Drawing
          picture={picture}
          pins={noPins}
          places={places}
          selected={selected}
          handle={drawing}
          onSelect={select}
          onSelectEdge={(id) => {
            setSelected(null);
            setEdge(id);
          }}
          onPin={(id, point) => setMoved(new Map([...moved, [id, point]]))}
          onHide={(id) => !ends.has(id) && onAvoid([id])}
        />
        <aside>
          {tie ? (
            <SelectedEdge id={tie.id} onClose={() => setEdge(null)} />
          ) : node ? (
            <SelectedNode node={node} shownTies={degrees(picture).get(node.id) ?? 0} asOf={asOf}>
              {!ends.has(node.id) && (
                <button type="button" onClick={() => onAvoid([node.id])}>
                  {own.avoid}
                </button>
              )}
            </SelectedNode>
          ) : (
            <p>{own.nothingSelected}</p>
          )}
          <Legend picture={whole} off={off} onChange={setOff} />
        </aside>
      </div>
      <TakePicture picture={picture} placesNow={() => drawing.current?.placesNow() ?? places} title={own.drawn} />
      <PictureTable picture={picture} onSelectEdge={setEdge} />
    </div>
  );
}
