import { useDates, useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { useTakeWords } from '../language/take/take-words.js';
import { edition } from '../questions/take-questions.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { bibtex, bibtexOfDocument, type CitedDocument, gbt7714, gbt7714OfDocument } from './citation.js';
import { Copy } from './copy.js';

interface Props {
  readonly title: string;
  /** The path and question of the address, to which the state of the graph is added. */
  readonly address: string;
  /** What it rests on. */
  readonly documents: readonly CitedDocument[];
}

/** A reference to a fact or an answer, pinned to the state of the graph in which it is read. */
export function Reference({ title, address, documents }: Props) {
  const words = useTakeWords();
  const { product } = useWords();
  const date = useDates();
  const number = useNumbers();
  const asked = useAnswer(edition, {});
  const dataset = asked.answer?.dataset;
  if (!dataset) return <State asked={asked} />;
  const permalink = new URL(address, location.origin);
  const recordedOn = dataset.lastChangeAt ?? new Date().toISOString();
  permalink.searchParams.set('recorded', recordedOn);
  permalink.searchParams.set('revision', String(dataset.revision));
  const cited = {
    graph: product,
    title,
    address: permalink.href,
    revision: dataset.revision,
    recordedOn: recordedOn.slice(0, 10),
    citedOn: new Date().toISOString().slice(0, 10),
  };
  const once = [...new Map(documents.map((document) => [document.id, document])).values()];
  const texts = [
    [words.permalink, permalink.href],
    [words.plain, [gbt7714(cited), ...once.map((each) => gbt7714OfDocument(each, cited.citedOn))].join('\n')],
    [words.bibtex, [bibtex(cited), ...once.map((each) => bibtexOfDocument(each, cited.citedOn))].join('\n')],
  ] as const;
  return (
    <div className="reference">
      <small>{words.citedState(number(dataset.revision), date(cited.recordedOn))}</small>
      {texts.map(([label, text]) => (
        <div key={label}>
          <Copy label={words.copy(label)} text={() => text} />
          <pre>{text}</pre>
        </div>
      ))}
    </div>
  );
}
