import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Language, languages } from '../language.js';
import { editorText } from './editor-text.js';
import type { Example } from './example.js';
import { examples } from './examples.js';

const tags = Object.keys(languages) as Language[];

const isText = (example: Example, text: string): boolean =>
  tags.some((tag) => editorText(example, tag).trim() === text.trim());

/** Fills the editors with an example. A tab with words of the user's own is kept, and another one opened. */
export function useOpenExample(language: Language) {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor, activeText } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
    activeText: state.tabs[state.activeTabIndex]?.query ?? '',
  }));
  const isOpen = (example: Example): boolean => isText(example, activeText);
  const open = (example: Example): void => {
    // The state of the tab lags behind the editor while somebody types.
    const written = queryEditor?.getValue().trim();
    if (written && !examples.some((known) => isText(known, written))) addTab();
    queryEditor?.setValue(editorText(example, language));
    variableEditor?.setValue(example.variables);
    responseEditor?.setValue('');
  };
  return { open, isOpen };
}
