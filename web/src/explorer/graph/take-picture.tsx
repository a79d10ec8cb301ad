import { download, pngOf } from './download.js';
import type { Picture, Point } from './picture.js';
import { svgOf } from './svg.js';
import { useScheme } from './use-scheme.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly picture: Picture;
  readonly placesNow: () => ReadonlyMap<string, Point>;
  readonly title: string;
  /** The export of the answer, with its arguments. */
  readonly data: {
    readonly question: 'neighborhood' | 'paths';
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

const forms = ['csv.zip', 'gexf', 'graphml'];

/** The picture as a file, and links to its data. */
export function TakePicture({ picture, placesNow, title, data: { question, parameters } }: Props) {
  const own = useGraphWords();
  const scheme = useScheme();
  const svg = () =>
    svgOf({ picture, places: placesNow(), scheme, fonts: getComputedStyle(document.body).fontFamily, title });
  const query = parametersOf(parameters);
  return (
    <section className="take">
      <h2>{own.take}</h2>
      <div className="buttons">
        <button type="button" onClick={async () => download('graph.png', await pngOf(svg()))}>
          {own.png}
        </button>
        <button type="button" onClick={() => download('graph.svg', new Blob([svg()], { type: 'image/svg+xml' }))}>
          {own.svg}
        </button>
        <span>
          {own.data}{' '}
          {forms.map((form) => (
            <a key={form} href={`/export/${question}.${form}?${query}`} download>
              {form.replace('.zip', '').toUpperCase()}
            </a>
          ))}
        </span>
      </div>
      <small>{own.dataHint}</small>
    </section>
  );
}

function parametersOf(parameters: Readonly<Record<string, unknown>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value ?? []].flat())
      query.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each));
  }
  return query;
}
