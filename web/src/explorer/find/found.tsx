import { useContext, useState } from 'react';
import { Face } from '../face.js';
import { useNumbers } from '../language/dates.js';
import { LanguageContext, useWords } from '../language/language.js';
import { browse, find } from '../questions/questions.js';
import type { FaceFragment, OrganizationKind } from '../questions/types.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';

interface Props {
  readonly text: string;
  readonly kind: string | null;
  readonly region: string | null;
}

interface Row {
  readonly face: FaceFragment;
  readonly matched: string | undefined;
}

/** What the words and filters find, page after page; all there is where no word is given. */
export function Found(props: Props) {
  return <FoundPage {...props} after={null} earlier={0} />;
}

function FoundPage({ text, kind, region, after, earlier }: Props & { after: string | null; earlier: number }) {
  const words = useWords();
  const number = useNumbers();
  // A cursor fits the same words, filters and language alone.
  const list = JSON.stringify([text, kind, region, useContext(LanguageContext)]);
  const [opened, setOpened] = useState({ list, cursor: '' });
  const next = opened.list === list ? opened.cursor : '';
  const kinds = kind ? [kind as OrganizationKind] : null;
  const found = useAnswer(find, text.trim() ? { text, kinds, region, after } : null);
  const where = { ...(kinds && { kind: { in: kinds } }), ...(region && { region: { within: region } }) };
  const all = useAnswer(browse, text.trim() ? null : { where, after });
  const asked = text.trim() ? found : all;
  const page = found.answer?.search ?? all.answer?.organizations;
  const rows: Row[] =
    found.answer?.search.edges.flatMap(({ node, matched }) =>
      'name' in node ? [{ face: node, matched: matched?.value }] : [],
    ) ??
    all.answer?.organizations.nodes.map((face) => ({ face, matched: undefined })) ??
    [];
  return (
    <>
      <State asked={asked} />
      {page && earlier === 0 && (
        <p role="status" className="count">
          {page.totalCount ? words.results(number(page.totalCount)) : words.nothingFound}
        </p>
      )}
      <ol className="found" start={earlier + 1}>
        {rows.map(({ face, matched }) => (
          <li key={face.id}>
            <Face face={face} />
            {matched && matched !== face.name && (
              <small>
                {words.alsoNamed} {matched}
              </small>
            )}
          </li>
        ))}
      </ol>
      {next ? (
        <FoundPage text={text} kind={kind} region={region} after={next} earlier={earlier + rows.length} />
      ) : (
        page?.pageInfo.hasNextPage && (
          <button type="button" onClick={() => setOpened({ list, cursor: page.pageInfo.endCursor ?? '' })}>
            {words.more}
          </button>
        )
      )}
    </>
  );
}
