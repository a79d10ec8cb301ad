import { useGraphiQL } from '@graphiql/react';
import { lazy, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { csvOf, save } from '../csv.js';
import { pictureOf } from './answer-picture.js';
import type { Text } from './example.js';
import { LanguageContext } from './language.js';
import { type AnswerList, listsIn } from './lists.js';

// Sigma weighs more than it is worth to who draws nothing.
const AnswerDrawing = lazy(() => import('./answer-drawing.js'));

const heading: Text = { en: 'Lists in this answer', 'zh-Hans': '答案中的列表', 'zh-Hant': '答案中的清單' };
const draw: Text = { en: 'Show as a picture', 'zh-Hans': '显示为图', 'zh-Hant': '顯示為圖' };
const close: Text = { en: 'Close', 'zh-Hans': '关闭', 'zh-Hant': '關閉' };
const drawing: Text = { en: 'Drawing…', 'zh-Hans': '正在绘制……', 'zh-Hant': '繪製中……' };

/** What can be done with the answer that is shown: its lists as CSV, its organizations and ties as a picture. */
export function Answer() {
  const language = useContext(LanguageContext);
  const answer = useShownAnswer();
  const lists = useMemo(() => listsIn(answer), [answer]);
  const picture = useMemo(() => pictureOf(answer), [answer]);
  const dialog = useRef<HTMLDialogElement>(null);
  const [drawn, setDrawn] = useState(false);
  if (lists.length === 0) return null;
  const take = async ({ path, header, rows }: AnswerList): Promise<void> =>
    save(`${path.replace(/\W+/g, '-')}.csv`, 'text/csv;charset=utf-8', await csvOf(header, rows));
  return (
    <section className="answer-lists" aria-label={heading[language]} lang={language}>
      <strong>{heading[language]}</strong>{' '}
      {picture.edges.length > 0 && (
        <button
          type="button"
          onClick={() => {
            setDrawn(true);
            dialog.current?.showModal();
          }}
        >
          {draw[language]}
        </button>
      )}
      <ul>
        {lists.map((list) => (
          <li key={list.path}>
            <button type="button" onClick={() => take(list)}>
              {list.path} ({list.rows.length}) CSV
            </button>
          </li>
        ))}
      </ul>
      <dialog ref={dialog} aria-label={draw[language]} onClose={() => setDrawn(false)}>
        <button type="button" onClick={() => dialog.current?.close()}>
          {close[language]}
        </button>
        {drawn && (
          <Suspense fallback={<p role="status">{drawing[language]}</p>}>
            <AnswerDrawing picture={picture} language={language} />
          </Suspense>
        )}
      </dialog>
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
