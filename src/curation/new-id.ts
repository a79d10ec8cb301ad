import { randomBytes } from 'node:crypto';

/** An id that is read well where there is a name in Latin letters, and is nobody else's. */
export function newId(noun: string, name = ''): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  const mark = randomBytes(6).toString('hex');
  return `kg:${noun}/${slug === '' ? mark : `${slug}-${mark}`}`;
}
