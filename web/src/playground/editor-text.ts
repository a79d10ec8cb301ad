import type { Example } from './example.js';
import type { Language } from './language.js';

/** What the query editor shows of an example: its question as a comment, then the operation. */
export function editorText({ question, query }: Example, language: Language): string {
  return `# ${question[language]}\n${query}\n`;
}
