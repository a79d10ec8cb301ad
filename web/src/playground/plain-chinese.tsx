import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Monaco draws a box round every character that could be taken for an ASCII one: half of Chinese punctuation. */
const plain = { unicodeHighlight: { ambiguousCharacters: false } };

/** Lets the editors of the GraphiQL it stands in show Chinese as it is. */
export function PlainChinese() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'));
  useEffect(() => {
    for (const editor of Object.values(editors)) editor?.updateOptions(plain);
  }, [editors]);
  return null;
}
