import { useContext } from 'react';
import type { Language } from '../../../language.js';
import { LanguageContext } from '../language.js';
import { english, type TakeWords } from './en.js';
import { simplified } from './zh-hans.js';
import { traditional } from './zh-hant.js';

const wordsIn: Readonly<Record<Language, TakeWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
};

/** The words of citing, links and files in the language chosen. */
export function useTakeWords(): TakeWords {
  return wordsIn[useContext(LanguageContext)];
}
