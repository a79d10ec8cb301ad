import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** More than anybody reads; what a header lists beyond them is not looked at. */
const MOST_LANGUAGES = 10;

/** The languages of `Accept-Language`, the dearest first. */
export function acceptedLanguages(headers: Pick<IncomingHttpHeaders, 'accept-language'>): readonly string[] {
  return new Negotiator({ headers })
    .languages()
    .filter((language) => language !== '*')
    .slice(0, MOST_LANGUAGES);
}
