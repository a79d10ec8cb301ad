import type { Language } from '../../language.js';
import type { Question } from './questions.js';

/** The server said why it does not answer; asking again of itself would not help. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The server is there, and cannot answer yet: it still computes, waits for its database, or was asked too much. */
export class Busy extends Error {}

const soon = ['UNAVAILABLE', 'RATE_LIMITED'];

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
  const [first] = errors ?? [];
  if (errors?.some(({ extensions }) => soon.includes(extensions?.code ?? ''))) throw new Busy(first?.message);
  if (first) throw new Refusal(first.extensions?.code ?? '', first.message);
  // Somebody between here and the server answers for it.
  if (!data) throw new Error(response.statusText);
  return data;
}
