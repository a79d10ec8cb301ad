import { useContext, useMemo } from 'react';
import { save } from '../../csv.js';
import { useAddress } from '../address.js';
import { LanguageContext } from '../language/language.js';
import { useTakeWords } from '../language/take/take-words.js';
import { briefing } from '../questions/take-questions.js';
import { useAnswer } from '../questions/use-answer.js';
import { State } from '../state.js';
import { TakeAlong } from '../take/take-along.js';
import { htmlOf } from './page-html.js';

/** The API's page on an organization, or on what is between two, to be read and printed. */
export default function BriefingPage() {
  const words = useTakeWords();
  const language = useContext(LanguageContext);
  const [address] = useAddress();
  const ids = address.getAll('id');
  const asked = useAnswer(briefing, ids.length ? { ids, language, asOf: address.get('asOf') } : null);
  const page = asked.answer?.briefing;
  const html = useMemo(() => (page ? htmlOf(page.markdown) : ''), [page]);
  return (
    <>
      <State asked={asked} />
      {page && (
        <>
          <p className="off-paper">
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>{' '}
            <button type="button" onClick={() => save('briefing.md', 'text/markdown;charset=utf-8', page.markdown)}>
              Markdown
            </button>{' '}
            {page.truncated && <small>{words.cutBriefing}</small>}
          </p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by markdown-it, which lets no HTML of the page through. */}
          <article className="paper" lang={page.language} dangerouslySetInnerHTML={{ __html: html }} />
          <TakeAlong title={page.title} />
        </>
      )}
    </>
  );
}
