import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { embeddedBase, useEmbedded } from '../embedded.js';
import { useTakeWords } from '../language/take/take-words.js';
import { Copy } from './copy.js';
import { Reference } from './reference.js';

/** Where the server writes what is shown as files: the address before the ending, and its parameters. */
export interface Files {
  readonly path: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

interface Props {
  /** What is shown, in words. */
  readonly title: string;
  readonly files?: Files | undefined;
  /** Whom a briefing can be printed on. */
  readonly briefing?: readonly string[] | undefined;
}

const forms = ['gexf', 'graphml', 'csv.zip', 'jsonld', 'ndjson'];

/** What can be done with a view elsewhere: its link, how to cite it, its data as files, a frame of it, a page on paper. */
export function TakeAlong({ title, files, briefing }: Props) {
  const words = useTakeWords();
  const embedded = useEmbedded();
  const [path] = useLocation();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(false);
  if (embedded) return null;
  const here = `${path}${search.size ? `?${search}` : ''}`;
  const link = (): string => new URL(here, location.origin).href;
  const frame = (): string =>
    `<iframe src="${new URL(embeddedBase + here, location.origin).href.replaceAll('&', '&amp;')}" title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" width="100%" height="640"></iframe>`;
  return (
    <aside className="take-along" aria-label={words.takeAlong}>
      <Copy label={words.copyLink} text={link} />
      {briefing && (
        <Link href={`/briefing?${new URLSearchParams(briefing.map((id) => ['id', id]))}`}>{words.briefing}</Link>
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.takeAlong}</summary>
        {open && (
          <>
            <h2>{words.cite}</h2>
            <Reference title={title} address={here} documents={[]} />
            {files && (
              <>
                <h2>{words.files}</h2>
                <p>{words.filesHint}</p>
                <ul className="files">
                  {forms.map((form) => (
                    <li key={form}>
                      <a
                        href={`${files.path}.${form}?${new URLSearchParams(files.parameters.map((each) => [...each]))}`}
                        download
                      >
                        {form}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h2>{words.embed}</h2>
            <p>{words.embedHint}</p>
            <Copy label={words.copy('<iframe>')} text={frame} />
          </>
        )}
      </details>
    </aside>
  );
}
