import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { initialLanguage, type Language, rememberLanguage } from '../language.js';
import { ConnectionPage } from './connection/connection-page.js';
import { FindPage } from './find/find-page.js';
import { LanguageContext, useWords, wordsIn } from './language/language.js';
import { Masthead } from './masthead.js';
import { OrganizationPage } from './organization/organization-page.js';

// Sigma weighs more than the rest of the page.
const GraphPage = lazy(async () => ({ default: (await import('./graph/graph-page.js')).GraphPage }));

export function Explorer() {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = wordsIn[language].product;
  }, [language]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext value={language}>
      <Masthead language={language} onChoose={choose} />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p role="status">{wordsIn[language].waiting}</p>}>
          <Switch>
            <Route path="/" component={FindPage} />
            <Route path="/organization" component={OrganizationPage} />
            <Route path="/connection" component={ConnectionPage} />
            <Route path="/graph" component={GraphPage} />
            <Route component={NoPage} />
          </Switch>
        </Suspense>
      </main>
    </LanguageContext>
  );
}

function NoPage() {
  return <h1>{useWords().noPage}</h1>;
}
