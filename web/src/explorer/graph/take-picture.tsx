import { download, pngOf } from './download.js';
import type { Picture, Point } from './picture.js';
import { svgOf } from './svg.js';
import { useScheme } from './use-scheme.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly picture: Picture;
  readonly placesNow: () => ReadonlyMap<string, Point>;
  readonly title: string;
}

/** The picture as a file. */
export function TakePicture({ picture, placesNow, title }: Props) {
  const own = useGraphWords();
  const scheme = useScheme();
  const svg = () =>
    svgOf({ picture, places: placesNow(), scheme, fonts: getComputedStyle(document.body).fontFamily, title });
  return (
    <section className="take">
      <div className="buttons">
        <button type="button" onClick={async () => download('graph.png', await pngOf(svg()))}>
          {own.png}
        </button>
        <button type="button" onClick={() => download('graph.svg', new Blob([svg()], { type: 'image/svg+xml' }))}>
          {own.svg}
        </button>
      </div>
    </section>
  );
}
