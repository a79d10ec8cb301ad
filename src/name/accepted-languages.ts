import type { Request } from 'express';

/** More than anybody reads; what a header lists beyond them is not looked at. */
const MOST_LANGUAGES = 10;

/** The languages of `Accept-Language`, the dearest first. */
export function acceptedLanguages(request: Pick<Request, 'acceptsLanguages'>): readonly string[] {
  return request
    .acceptsLanguages()
    .filter((language) => language !== '*')
    .slice(0, MOST_LANGUAGES);
}
