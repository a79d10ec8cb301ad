import { useEmbedded } from '../embedded.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import type { Question } from '../questions/questions.js';

/** The playground with this question and these variables filled in, as GraphiQL's addresses have them. */
export function PlaygroundLink<Answer, Variables>({
  question: { text },
  variables,
}: {
  question: Question<Answer, Variables>;
  variables: Variables;
}) {
  const words = useInsightWords();
  const embedded = useEmbedded();
  const address = new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) });
  return (
    <p>
      <a href={`/graphql?${address}`} {...(embedded && { target: '_blank', rel: 'noopener' })}>
        {words.playground}
      </a>
    </p>
  );
}
