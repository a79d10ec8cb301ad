import { Link, useLocation } from 'wouter';
import favicon from '../favicon.svg?no-inline';
import { type Language, languages } from '../language.js';
import { useGraphWords } from './graph/words/words.js';
import { useWords } from './language/language.js';

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** What this is, where one can go, and in which language. */
export function Masthead({ language, onChoose }: Props) {
  const words = useWords();
  const [path] = useLocation();
  return (
    <header className="masthead">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Link href="/" className="brand">
        <img src={favicon} alt="" width="26" height="26" /> {words.product}
      </Link>
      <nav>
        <Link href="/" aria-current={path === '/' ? 'page' : undefined}>
          {words.nav.find}
        </Link>
        <Link href="/connection" aria-current={path === '/connection' ? 'page' : undefined}>
          {words.nav.connection}
        </Link>
        <Link href="/graph" aria-current={path === '/graph' ? 'page' : undefined}>
          {useGraphWords().nav}
        </Link>
        <Link href="/insights/regions" aria-current={path.startsWith('/insights') ? 'page' : undefined}>
          {words.nav.insights}
        </Link>
        <a href="/graphql">{words.nav.playground}</a>
      </nav>
      <label className="languages">
        <span className="hidden">{words.language}</span>
        <select value={language} onChange={({ target }) => onChoose(target.value as Language)}>
          {(Object.keys(languages) as Language[]).map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {languages[tag]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
