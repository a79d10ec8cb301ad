import { MultiGraph } from 'graphology';
import { useEffect, useState } from 'react';
import { useNumbers } from '../language/dates.js';
import { addressOf } from './download.js';
import { ForceLayout } from './force.js';
import { type Picture, type Point, startOf } from './picture.js';
import { svgOf } from './svg.js';
import { useScheme } from './use-scheme.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly picture: Picture;
  /** Where things are, if forces need not decide. */
  readonly places: ReadonlyMap<string, Point> | undefined;
  readonly onPlaced: (places: ReadonlyMap<string, Point>) => void;
}

/** The picture as an image, where there is no WebGL to draw it with. */
export function StillPicture({ picture, places, onPlaced }: Props) {
  const words = useGraphWords();
  const number = useNumbers();
  const scheme = useScheme();
  const [arranged, setArranged] = useState(places);
  useEffect(() => {
    if (places) return setArranged(places);
    const graph = new MultiGraph();
    picture.nodes.forEach(({ id }, index) => {
      graph.addNode(id, startOf(index));
    });
    for (const { id, source, target } of picture.edges) graph.addEdgeWithKey(id, source, target);
    const force = new ForceLayout(graph, () => {
      const placed = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
      setArranged(placed);
      onPlaced(placed);
    });
    force.start();
    return () => force.stop();
  }, [picture, places, onPlaced]);
  const title = words.picture(number(picture.nodes.length), number(picture.edges.length));
  if (!arranged) return <p>{words.moving}</p>;
  return (
    <img
      src={addressOf(
        svgOf({ picture, places: arranged, scheme, fonts: getComputedStyle(document.body).fontFamily, title }),
      )}
      alt={title}
    />
  );
}
