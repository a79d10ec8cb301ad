import type { Scope } from '../filter/scope.js';

/** A clause that finds the `evidence` in some documents; the index has only nodes with all its keys. */
export const evidenceOf = (documents: readonly string[], scope: Scope): string =>
  `MATCH (evidence:Evidence) WHERE evidence.documentId IN ${scope.parameter(documents)} AND evidence.ordinal IS NOT NULL AND evidence.id IS NOT NULL`;
