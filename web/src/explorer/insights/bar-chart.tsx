import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useContext, useEffect, useRef, useState } from 'react';
import { LanguageContext } from '../language/language.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);

interface Series {
  readonly label: string;
  readonly values: readonly number[];
}

interface Props {
  readonly label: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly stacked?: boolean;
  readonly percent?: boolean;
}

const longest = 24;
const darkness = matchMedia('(prefers-color-scheme: dark)');

/** Bars that lie, so that names can be read; who does not see them has the table. */
export default function BarChart({ label, categories, series, stacked = false, percent = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const language = useContext(LanguageContext);
  const dark = useDarkness();
  const data = JSON.stringify([categories, series]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours read from the page change with the scheme.
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const [names, bars] = JSON.parse(data) as [string[], Series[]];
    const [ink, line] = [colourOf(element, '--ink'), colourOf(element, '--line')];
    const number = new Intl.NumberFormat(language, percent ? { style: 'percent', maximumFractionDigits: 1 } : {});
    const chart = new Chart(element, {
      type: 'bar',
      data: {
        labels: names,
        datasets: bars.map(({ label, values }, index) => ({
          label,
          data: [...values],
          backgroundColor: colourOf(element, `--plot-${index + 1}`),
          borderColor: colourOf(element, '--paper'),
          borderWidth: 1,
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        locale: language,
        color: ink,
        font: { family: getComputedStyle(element).fontFamily },
        plugins: {
          legend: { display: bars.length > 1, labels: { color: ink } },
          tooltip: {
            callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${number.format(parsed.x ?? 0)}` },
          },
        },
        scales: {
          x: {
            stacked,
            beginAtZero: true,
            ticks: { color: ink, ...(!percent && { precision: 0 }), callback: (value) => number.format(Number(value)) },
            grid: { color: line },
          },
          y: {
            stacked,
            ticks: { color: ink, autoSkip: false, callback: (_, index) => shortened(names[index] ?? '', element) },
            grid: { display: false },
          },
        },
      },
    });
    return () => chart.destroy();
  }, [data, language, dark, stacked, percent]);
  const bars = categories.length * (stacked ? 1 : Math.max(1, series.length * 0.6));
  return (
    <div className="plot" style={{ height: 70 + bars * 26 }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function shortened(name: string, { clientWidth }: HTMLElement): string {
  const room = clientWidth < 480 ? longest / 2 : longest * 1.5;
  return name.length > room ? `${name.slice(0, room - 1)}…` : name;
}

/** The colour that a custom property stands for in the scheme of the moment, as a canvas wants it. */
function colourOf(near: HTMLElement, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  near.parentElement?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function useDarkness(): boolean {
  const [dark, setDark] = useState(darkness.matches);
  useEffect(() => {
    const listen = (): void => setDark(darkness.matches);
    darkness.addEventListener('change', listen);
    return () => darkness.removeEventListener('change', listen);
  }, []);
  return dark;
}
