import { createContext, useContext } from 'react';
import type { Language } from '../../language.js';
import { english, type Words } from './en.js';
import { simplified } from './zh-hans.js';
import { traditional } from './zh-hant.js';

export const LanguageContext = createContext<Language>('en');

export const wordsIn: Readonly<Record<Language, Words>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
};

/** The words of the page in the language chosen. */
export function useWords(): Words {
  return wordsIn[useContext(LanguageContext)];
}
