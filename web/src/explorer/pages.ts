import { useContext, useState } from 'react';
import { LanguageContext } from './language/language.js';
import type { Question } from './questions/questions.js';
import { type Asked, useAnswer } from './questions/use-answer.js';

interface Page<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Answer, Row> {
  readonly asked: Asked<Answer>;
  /** The rows of all pages so far. */
  readonly rows: readonly Row[];
  readonly totalCount: number | undefined;
  /** Asks for the next page; undefined where there is none, or none yet. */
  readonly more: (() => void) | undefined;
}

/** A list that grows page by page; anything that changes the question begins it anew. */
export function usePages<Answer, Variables extends { readonly after?: string | null | undefined }, Row>(
  question: Question<Answer, Variables>,
  variables: Variables,
  pageOf: (answer: Answer) => Page<Row>,
): Pages<Answer, Row> {
  // A cursor fits the same question in the same language alone.
  const list = JSON.stringify([variables, useContext(LanguageContext)]);
  const [grown, setGrown] = useState<Grown<Answer, Row>>(none);
  const { after, earlier, from } = grown.list === list ? grown : none;
  const asked = useAnswer(question, { ...variables, after });
  // The answer before is shown until the next one comes; its rows are among the earlier ones by then.
  const page = asked.answer && asked.answer !== from ? pageOf(asked.answer) : undefined;
  const cursor = page?.pageInfo.endCursor;
  const rows = page ? [...earlier, ...page.nodes] : earlier;
  return {
    asked,
    rows,
    totalCount: asked.answer && pageOf(asked.answer).totalCount,
    more:
      page?.pageInfo.hasNextPage && cursor
        ? () => setGrown({ list, after: cursor, earlier: rows, from: asked.answer })
        : undefined,
  };
}

interface Grown<Answer, Row> {
  readonly list: string;
  readonly after: string | null;
  readonly earlier: readonly Row[];
  readonly from: Answer | undefined;
}

const none = { list: '', after: null, earlier: [], from: undefined };
