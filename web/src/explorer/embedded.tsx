import { createContext, type ReactNode, useContext } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { initialLanguage, type Language, languages } from '../language.js';
import { useWords } from './language/language.js';

/** Below it, each view stands by itself, for frames in other sites. */
export const embeddedBase = '/embed';

const EmbeddedContext = createContext(false);

/** Whether the page stands in a frame of another site. */
export function useEmbedded(): boolean {
  return useContext(EmbeddedContext);
}

/** The language that the site with the frame asks for (`?language=zh-Hant`), else the reader's. */
export function embeddedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('language');
  return asked && Object.hasOwn(languages, asked) ? (asked as Language) : initialLanguage();
}

/** A view without what is around it, but for the way to the whole. */
export function Embedded({ children }: { children: ReactNode }) {
  const words = useWords();
  const [path] = useLocation();
  const [search] = useSearchParams();
  const whole = new URLSearchParams(search);
  whole.delete('language');
  return (
    <EmbeddedContext value={true}>
      <main id="content">{children}</main>
      <footer className="embedded">
        <a href={`${path}?${whole}`} target="_blank" rel="noopener">
          {words.product}
        </a>
      </footer>
    </EmbeddedContext>
  );
}
