import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { StorageAPI } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { initialLanguage, type Language, rememberLanguage } from '../language.js';
import { AnswerLists } from './answer-lists.js';
import { EXAMPLES_PLUGIN, ExamplesPanel } from './examples-panel.js';
import { fetcherIn } from './fetcher.js';
import { LanguageContext } from './language.js';
import { Masthead } from './masthead.js';
import { openingOf } from './opening.js';
import { PlainChinese } from './plain-chinese.js';
import { useRoomBeside } from './room-beside.js';

const besideExamples = [HISTORY_PLUGIN];
const withExamples = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

// Who comes back finds the tabs and the panel as they were left.
const firstVisit = new StorageAPI().get('tabState') === null;

export function Playground() {
  const [language, setLanguage] = useState(initialLanguage);
  // A new fetcher would make GraphiQL read the whole schema again, so the one there is looks the language up.
  const current = useRef(language);
  const [fetcher] = useState(() => fetcherIn(() => current.current));
  const [opening] = useState(() => openingOf(new URLSearchParams(location.search), firstVisit, language));
  const roomy = useRoomBeside();
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const choose = useCallback((chosen: Language) => {
    current.current = chosen;
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  return (
    <LanguageContext value={language}>
      <Masthead language={language} onChoose={choose} />
      <main>
        {roomy && <aside ref={setBeside} />}
        <GraphiQL
          fetcher={fetcher}
          plugins={roomy ? besideExamples : withExamples}
          {...(firstVisit && { visiblePlugin: roomy ? DOC_EXPLORER_PLUGIN : EXAMPLES_PLUGIN })}
          {...opening}
          defaultEditorToolsVisibility="variables"
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>
            <PlainChinese />
            {/* Stands elsewhere, and knows of the editors from here. */}
            {roomy && beside && createPortal(<ExamplesPanel />, beside)}
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnswerLists />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </LanguageContext>
  );
}
