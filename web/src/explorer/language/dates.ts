import { useContext } from 'react';
import { LanguageContext } from './language.js';

const forms = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

/** Tells a date as precisely as it is known, in the language chosen; what is no plain date stays as it is. */
export function useDates(): (date: string) => string {
  const language = useContext(LanguageContext);
  return (date) => {
    const form = forms[date.length as keyof typeof forms];
    if (!form || !/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
    return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(new Date(date));
  };
}

export function useNumbers(): (value: number) => string {
  const language = useContext(LanguageContext);
  return (value) => new Intl.NumberFormat(language).format(value);
}

export function usePercent(): (share: number) => string {
  const language = useContext(LanguageContext);
  return (share) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
