import { useDates, useNumbers } from './language/dates.js';
import { useWords } from './language/language.js';
import type { SourceFragment } from './questions/types.js';

/** What a fact rests on: each document with its place in it, its words, its terms, and the way out to it. */
export function Evidence({ evidence }: { evidence: readonly SourceFragment[] }) {
  const words = useWords();
  const date = useDates();
  const number = useNumbers();
  if (evidence.length === 0) return null;
  return (
    <details className="evidence">
      <summary>{words.sources(number(evidence.length))}</summary>
      <ul>
        {evidence.map(({ locator, asWritten, document }) => (
          <li key={`${document.id} ${locator}`}>
            <cite>{document.title}</cite>
            {[document.publisher, document.publishedOn && date(document.publishedOn)]
              .filter(Boolean)
              .map((part) => ` · ${part}`)}
            {locator && ` · ${words.paragraph(locator)}`}
            {asWritten.length > 0 && (
              <small>
                {words.asWritten}: {asWritten.map((written) => `“${written}”`).join(', ')}
              </small>
            )}
            {(document.licence || document.attribution) && (
              <small>{[document.licence, document.attribution].filter(Boolean).join(' · ')}</small>
            )}
            {document.url && /^https?:/.test(document.url) && (
              <a href={document.url} rel="noreferrer external" target="_blank">
                {words.openSource}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
