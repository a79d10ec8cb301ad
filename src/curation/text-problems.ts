import type { UserError } from './payload.type.js';

/** What is wrong with a text that people write to each other. */
export function textProblems(field: string, text: string, most = 2_000): UserError[] {
  const length = [...text.trim()].length;
  if (length > 0 && length <= most) return [];
  const message = `Expected 1 to ${most} characters; got ${length}.`;
  return [{ field, message, code: 'INVALID', currentVersion: null }];
}
