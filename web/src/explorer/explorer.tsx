import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { initialLanguage, type Language, rememberLanguage } from '../language.js';
import { ConnectionPage } from './connection/connection-page.js';
import { Embedded, embeddedBase, embeddedLanguage } from './embedded.js';
import { FindPage } from './find/find-page.js';
import { LanguageContext, useWords, wordsIn } from './language/language.js';
import { Masthead } from './masthead.js';
import { OrganizationPage } from './organization/organization-page.js';
import { Pinned } from './take/pinned.js';

// What only some ask for loads when it is asked for.
const BriefingPage = lazy(() => import('./briefing/briefing-page.js'));
const FactPage = lazy(() => import('./fact/fact-page.js'));
const InsightsPage = lazy(() => import('./insights/insights-page.js'));

const embedded = location.pathname.startsWith(`${embeddedBase}/`) || location.pathname === embeddedBase;

// Sigma weighs more than the rest of the page.
const GraphPage = lazy(async () => ({ default: (await import('./graph/graph-page.js')).GraphPage }));

export function Explorer() {
  const [language, setLanguage] = useState(embedded ? embeddedLanguage : initialLanguage);
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
      {embedded ? (
        <Router base={embeddedBase}>
          <Embedded>
            <Views />
          </Embedded>
        </Router>
      ) : (
        <>
          <Masthead language={language} onChoose={choose} />
          <main id="content" tabIndex={-1}>
            <Views />
          </main>
        </>
      )}
    </LanguageContext>
  );
}

function Views() {
  return (
    <Suspense fallback={<Waiting />}>
      <Pinned />
      <Switch>
        <Route path="/" component={FindPage} />
        <Route path="/organization" component={OrganizationPage} />
        <Route path="/connection" component={ConnectionPage} />
        <Route path="/graph" component={GraphPage} />
        <Route path="/insights/:name?" component={InsightsPage} />
        <Route path="/fact" component={FactPage} />
        <Route path="/briefing" component={BriefingPage} />
        <Route component={NoPage} />
      </Switch>
    </Suspense>
  );
}

function NoPage() {
  return <h1>{useWords().noPage}</h1>;
}

function Waiting() {
  return <p role="status">{useWords().waiting}</p>;
}
