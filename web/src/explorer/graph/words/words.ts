import { useContext } from 'react';
import type { Language } from '../../../language.js';
import { LanguageContext } from '../../language/language.js';
import { english, type GraphWords } from './en.js';
import { simplified } from './zh-hans.js';
import { traditional } from './zh-hant.js';

const wordsIn: Readonly<Record<Language, GraphWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
};

/** The words of pictures and timelines in the language chosen. */
export function useGraphWords(): GraphWords {
  return wordsIn[useContext(LanguageContext)];
}
