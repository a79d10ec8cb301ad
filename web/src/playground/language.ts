import { StorageAPI } from '@graphiql/toolkit';
import { createContext } from 'react';
import type { Text } from './example.js';

export type Language = keyof Text;

/** Each language in its own words, in the order of the choice. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

export const LanguageContext = createContext<Language>('en');

// GraphiQL's own storage: bears a browser that refuses it, and "Clear data" in the settings empties it.
const storage = new StorageAPI();
const key = 'answerLanguage';

/** The language chosen before, else the first of the browser's that there is, else English. */
export function initialLanguage(): Language {
  const chosen = storage.get(key);
  if (chosen && isLanguage(chosen)) return chosen;
  for (const tag of navigator.languages) {
    const { language, script } = new Intl.Locale(tag).maximize();
    const candidate = language === 'zh' ? `zh-${script}` : language;
    if (isLanguage(candidate)) return candidate;
  }
  return 'en';
}

export function rememberLanguage(language: Language): void {
  storage.set(key, language);
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}
