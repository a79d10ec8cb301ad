import type { Language } from '../language.js';
import { editorText } from './editor-text.js';
import { examples } from './examples.js';

interface Opening {
  readonly initialQuery: string;
  readonly initialVariables: string;
}

/**
 * What the address fills the editors with: a question of its own (`?query=…&variables=…`, as GraphiQL's addresses
 * have it), an example (`?example=every-alliance`), or the first example for who was never here.
 */
export function openingOf(address: URLSearchParams, firstVisit: boolean, language: Language): Opening | undefined {
  const query = address.get('query');
  if (query) return { initialQuery: query, initialVariables: address.get('variables') ?? '' };
  const named = address.get('example');
  const example = examples.find(({ name }) => name === named) ?? (firstVisit ? examples[0] : undefined);
  return example && { initialQuery: editorText(example, language), initialVariables: example.variables };
}
