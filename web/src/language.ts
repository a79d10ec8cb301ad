/** Each language in its own words, in the order of the choice. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
} as const;

export type Language = keyof typeof languages;

// The name GraphiQL's own storage gives it, so that "Clear data" in the playground's settings empties it.
const key = 'graphiql:answerLanguage';

/** The language chosen before, else the first of the browser's that there is, else English. */
export function initialLanguage(): Language {
  const chosen = remembered();
  if (chosen && isLanguage(chosen)) return chosen;
  for (const tag of navigator.languages) {
    const { language, script } = new Intl.Locale(tag).maximize();
    const candidate = language === 'zh' ? `zh-${script}` : language;
    if (isLanguage(candidate)) return candidate;
  }
  return 'en';
}

/** Does nothing in a browser that refuses to store. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {}
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}
