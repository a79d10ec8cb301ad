import { type ComponentProps, lazy } from 'react';
import { useNumbers } from '../language/dates.js';
import { useInsightWords } from '../language/insights/insight-words.js';
import { loaded } from '../reach/loaded.js';
import { Part } from '../reach/part.js';

const BarChart = lazy(() => loaded(() => import('./bar-chart.js')));

/** More bars than these nobody compares, and canvases end somewhere. */
const most = 60;

/** A plot of what a table beside it says; the library that draws it loads when the first one is shown. */
export function Plot({ categories, series, label, ...rest }: ComponentProps<typeof BarChart>) {
  const words = useInsightWords();
  const number = useNumbers();
  if (categories.length === 0) return null;
  return (
    <Part meanwhile={<div className="plot" />}>
      <BarChart
        {...rest}
        label={`${label}. ${words.tableBelow}`}
        categories={categories.slice(0, most)}
        series={series.map((each) => ({ ...each, values: each.values.slice(0, most) }))}
      />
      {categories.length > most && <p>{words.plotOf(number(most), number(categories.length))}</p>}
    </Part>
  );
}
