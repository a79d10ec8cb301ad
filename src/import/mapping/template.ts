import { createHash } from 'node:crypto';
import { nameKey } from '../../name/name-key.js';
import { readings } from '../../name/pinyin.js';
import type { Columns } from '../input/rows.js';

/**
 * A text with the columns it names in braces. `{name|pinyin}` is the name in Latin letters, for an id;
 * `{name,city|hash}` eight characters that tell apart what is only read alike.
 */
export function filled(template: string, row: Columns): string {
  return template
    .replace(/\{([^{}|]+)(?:\|(\w+))?\}/g, (_, columns: string, filter: string | undefined) => {
      const value = columns
        .split(',')
        .map((column) => row[column.trim()]?.trim() ?? '')
        .join('|');
      if (filter === 'pinyin') return spelled(value);
      return filter === 'hash' ? createHash('sha256').update(nameKey(value)).digest('hex').slice(0, 8) : value;
    })
    .trim();
}

const LONGEST = 60;

function spelled(value: string): string {
  return readings(value)
    .map(({ spelled: syllable }) => syllable)
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
