import { lazy, useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { initialLanguage, type Language, rememberLanguage } from '../language.js';
import { ConnectionPage } from './connection/connection-page.js';
import { Embedded, embeddedBase, embeddedLanguage } from './embedded.js';
import { FindPage } from './find/find-page.js';
import { LanguageContext, useWords, wordsIn } from './language/language.js';
import { Masthead } from './masthead.js';
import { OrganizationPage } from './organization/organization-page.js';
import { loaded } from './reach/loaded.js';
import { Part } from './reach/part.js';
import { TroubleBar } from './reach/trouble-bar.js';
import { Pinned } from './take/pinned.js';

// What only some ask for loads when it is asked for.
const BriefingPage = lazy(() => loaded(() => import('./briefing/briefing-page.js')));
const FactPage = lazy(() => loaded(() => import('./fact/fact-page.js')));
// Sigma weighs more than the rest of the page.
const GraphPage = lazy(async () => ({ default: (await loaded(() => import('./graph/graph-page.js'))).GraphPage }));
const InsightsPage = lazy(() => loaded(() => import('./insights/insights-page.js')));

const embedded = location.pathname.startsWith(`${embeddedBase}/`) || location.pathname === embeddedBase;

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
  const [path] = useLocation();
  return (
    <>
      <TroubleBar />
      <Pinned />
      {/* What failed in one view is no matter of the next. */}
      <Part key={path.split('/')[1]}>
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
      </Part>
    </>
  );
}

function NoPage() {
  return <h1>{useWords().noPage}</h1>;
}
