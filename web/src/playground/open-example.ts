import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { editorText } from './editor-text.js';
import type { Example } from './example.js';
import { examples } from './examples.js';
import { type Language, languages } from './language.js';

const tags = Object.keys(languages) as Language[];

/** Fills the editors with an example. A tab with words of the user's own is kept, and another one opened. */
export function useOpenExample(language: Language) {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor, written } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
    written: state.tabs[state.activeTabIndex]?.query?.trim() ?? '',
  }));
  const isOpen = (example: Example): boolean => tags.some((tag) => editorText(example, tag).trim() === written);
  const open = (example: Example): void => {
    if (written && !examples.some(isOpen)) addTab();
    queryEditor?.setValue(editorText(example, language));
    variableEditor?.setValue(example.variables);
    responseEditor?.setValue('');
  };
  return { open, isOpen };
}
