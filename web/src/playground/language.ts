import { createContext } from 'react';
import type { Language } from '../language.js';

export const LanguageContext = createContext<Language>('en');
