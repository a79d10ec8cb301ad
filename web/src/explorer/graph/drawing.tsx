import { type KeyboardEvent, useCallback, useContext, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useNumbers } from '../language/dates.js';
import { LanguageContext } from '../language/language.js';
import { Drawn, type DrawnEvents, type Shown } from './drawn.js';
import { Lasso } from './lasso.js';
import { StillPicture } from './still-picture.js';
import { useScheme } from './use-scheme.js';
import { useGraphWords } from './words/words.js';

export interface DrawingHandle {
  readonly placesNow: () => Shown['pins'];
}

interface Props extends Shown, Partial<Omit<DrawnEvents, 'onMoving' | 'onSelect'>>, Pick<DrawnEvents, 'onSelect'> {
  readonly selected: string | null;
  readonly onHide?: (id: string) => void;
  readonly onLasso?: (ids: string[]) => void;
  readonly handle: React.Ref<DrawingHandle>;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A picture in a canvas with all that one can do with it by mouse, finger and keys. */
export function Drawing({ picture, pins, places, selected, handle, onHide, onLasso, ...events }: Props) {
  const words = useGraphWords();
  const number = useNumbers();
  const scheme = useScheme();
  const language = useContext(LanguageContext);
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(null);
  const called = useRef(events);
  called.current = events;
  const [moving, setMoving] = useState(false);
  const [failed, setFailed] = useState(false);
  const [lasso, setLasso] = useState(false);
  const kept = useRef<Shown['pins']>(new Map());

  const keep = useCallback((now: Shown['pins']) => {
    kept.current = now;
  }, []);

  useEffect(() => {
    if (!container.current) return;
    const fonts = getComputedStyle(container.current).fontFamily;
    try {
      const made = new Drawn(
        container.current,
        {
          scheme,
          fonts,
          edge: (kind) => words.edges[kind],
          wheelHint: words.wheelHint,
          touchHint: words.touchHint,
        },
        {
          onSelect: (id) => called.current.onSelect(id),
          onSelectEdge: (id) => called.current.onSelectEdge?.(id),
          onExpand: (id) => called.current.onExpand?.(id),
          onPin: (id, point) => called.current.onPin?.(id, point),
          onMoving: setMoving,
        },
        kept.current,
      );
      drawn.current = made;
      return () => {
        kept.current = made.placesNow();
        made.kill();
        drawn.current = null;
      };
    } catch {
      setFailed(true);
    }
  }, [scheme, words]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas has nothing on it yet.
  useEffect(() => drawn.current?.show({ picture, pins, places }), [picture, pins, places, scheme, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => drawn.current?.select(selected), [selected, picture, scheme, words]);
  useImperativeHandle(handle, () => ({ placesNow: () => drawn.current?.placesNow() ?? kept.current }), []);

  const press = (event: KeyboardEvent) => {
    const { current } = drawn;
    const arrow = arrows[event.key];
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrow) {
      const [x, y] = arrow;
      if (event.shiftKey && selected) events.onPin?.(selected, current.move(selected, { x: x * 20, y: y * 20 }));
      else events.onSelect(current.neighbour(selected, { x, y }) ?? selected);
    } else if (event.key === 'Enter' && selected) events.onExpand?.(selected);
    else if (['Delete', 'Backspace'].includes(event.key) && selected) onHide?.(selected);
    else if (event.key.toLowerCase() === 'p' && selected) {
      const place = current.placesNow().get(selected);
      if (place) events.onPin?.(selected, place);
    } else if (['+', '='].includes(event.key)) current.zoom(1.3);
    else if (event.key === '-') current.zoom(1 / 1.3);
    else if (event.key === '0') current.fit();
    else if (event.key === 'Escape') events.onSelect(null);
    else return;
    event.preventDefault();
  };

  if (failed) {
    return (
      <div className="drawing">
        <p className="cut">{words.noPicture}</p>
        <StillPicture picture={picture} places={places} onPlaced={keep} />
      </div>
    );
  }
  const name = picture.nodes.find(({ id }) => id === selected)?.name ?? '';
  return (
    <div className="drawing" lang={language}>
      <div className="tools">
        <button type="button" onClick={() => drawn.current?.zoom(1.3)} aria-label={words.zoomIn} title={words.zoomIn}>
          +
        </button>
        <button
          type="button"
          onClick={() => drawn.current?.zoom(1 / 1.3)}
          aria-label={words.zoomOut}
          title={words.zoomOut}
        >
          −
        </button>
        <button type="button" onClick={() => drawn.current?.fit()}>
          {words.fit}
        </button>
        {!places && (
          <button type="button" onClick={() => drawn.current?.arrange()}>
            {words.arrange}
          </button>
        )}
        {onLasso && (
          <button type="button" aria-pressed={lasso} onClick={() => setLasso(!lasso)}>
            {words.lasso}
          </button>
        )}
        <small aria-hidden="true">{moving && words.moving}</small>
      </div>
      <div className="stage">
        <div
          ref={container}
          className="canvas"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys below work here.
          tabIndex={0}
          aria-label={words.picture(number(picture.nodes.length), number(picture.edges.length))}
          aria-describedby="picture-keys"
          data-moving={moving}
          onKeyDown={press}
        />
        {lasso && (
          <Lasso
            onDone={(line) => {
              setLasso(false);
              onLasso?.(drawn.current?.within(line) ?? []);
            }}
          />
        )}
      </div>
      <small id="picture-keys">{words.keys}</small>
      <div className="hidden" role="status">
        {name}
      </div>
    </div>
  );
}
