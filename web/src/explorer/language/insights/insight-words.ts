import { useContext } from 'react';
import type { Language } from '../../../language.js';
import { LanguageContext } from '../language.js';
import { english, type InsightWords } from './en.js';
import { simplified } from './zh-hans.js';
import { traditional } from './zh-hant.js';

const wordsIn: Readonly<Record<Language, InsightWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
};

/** The words of the insights in the language chosen; apart from the others, since they load with the insights. */
export function useInsightWords(): InsightWords {
  return wordsIn[useContext(LanguageContext)];
}
