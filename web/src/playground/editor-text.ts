import type { Language } from '../language.js';
import type { Example } from './example.js';

/** What the query editor shows of an example: its title as a comment, then the operation. */
export function editorText({ title, query }: Example, language: Language): string {
  return `# ${title[language]}\n${query}\n`;
}
