import { type ComponentProps, lazy, Suspense } from 'react';
import { useInsightWords } from '../language/insights/insight-words.js';

const BarChart = lazy(() => import('./bar-chart.js'));

/** A plot of what a table beside it says; the library that draws it loads when the first one is shown. */
export function Plot(props: ComponentProps<typeof BarChart>) {
  const words = useInsightWords();
  if (props.categories.length === 0) return null;
  return (
    <Suspense fallback={<div className="plot" />}>
      <BarChart {...props} label={`${props.label}. ${words.tableBelow}`} />
    </Suspense>
  );
}
