import type { Language } from '../../language.js';
import type { Question } from './questions.js';

/** The server said why it does not answer; asking again will not help. */
export class Refusal extends Error {}

/** The server is there, and cannot answer yet: it still computes, or waits for its database. */
export class Busy extends Error {}

/** Asks the public API in this language; throws a Refusal, a Busy, or another error where the server cannot be reached. */
export async function ask<Answer, Variables>(
  { text }: Question<Answer, Variables>,
  variables: Variables,
  language: Language,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: text, variables }),
    signal,
  });
  const { data, errors } = (await response.json()) as {
    data?: Answer;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE')) throw new Busy('UNAVAILABLE');
  if (response.status >= 500) throw new Error(response.statusText);
  if (errors?.[0] || !data) throw new Refusal(errors?.[0]?.message ?? response.statusText);
  return data;
}
