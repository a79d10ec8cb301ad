import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './schema.js';

/** The committed text of the API; a test holds it against the schema. */
export const sdlPath = fileURLToPath(new URL('../../schema/api.graphql', import.meta.url));

export function sdl(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(sdlPath, sdl());
