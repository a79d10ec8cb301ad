import { useGraphiQL } from '@graphiql/react';
import { useContext, useEffect, useMemo, useState } from 'react';
import { csvOf, save } from '../csv.js';
import type { Text } from './example.js';
import { LanguageContext } from './language.js';
import { type AnswerList, listsIn } from './lists.js';

const heading: Text = { en: 'Lists in this answer', 'zh-Hans': '答案中的列表', 'zh-Hant': '答案中的清單' };

/** Every list of the answer that is shown, to be taken along as CSV. */
export function AnswerLists() {
  const language = useContext(LanguageContext);
  const answer = useShownAnswer();
  const lists = useMemo(() => listsIn(answer), [answer]);
  if (lists.length === 0) return null;
  const take = async ({ path, header, rows }: AnswerList): Promise<void> =>
    save(`${path.replace(/\W+/g, '-')}.csv`, 'text/csv;charset=utf-8', await csvOf(header, rows));
  return (
    <section className="answer-lists" aria-label={heading[language]} lang={language}>
      <strong>{heading[language]}</strong>
      <ul>
        {lists.map((list) => (
          <li key={list.path}>
            <button type="button" onClick={() => take(list)}>
              {list.path} ({list.rows.length}) CSV
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands in the editor of answers, whichever tab it is of. */
function useShownAnswer(): string {
  const editor = useGraphiQL(({ responseEditor }) => responseEditor);
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setAnswer(editor.getValue());
    read();
    const listening = editor.onDidChangeModelContent(read);
    return () => listening.dispose();
  }, [editor]);
  return answer;
}
